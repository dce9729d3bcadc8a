import type { KindName, PageTanyaQueryVariables } from "../../answers";
import { withOnly, withParameters } from "../../ui/links";
import { type Field, fieldsOf } from "./fields";
import { type Question, questionNamed } from "./questions";

/** Question in the address, filled in. */
export interface Asked {
  question?: Question;
  fields: Field[];
  /** Values of the fields by their names: those of the address, else those by default. */
  values: Record<string, string[]>;
  /** Name of the field for which an element is searched, and the text. */
  changing?: string;
  text: string;
  isAnswered: boolean;
  /** Number of the shown table of the answer, from 1. */
  table: number;
}

/** Value in the address of a field that was emptied. A form sends it beside the others, which then count alone. */
export const nothing = "-";

/** Reads the question from the parameters of the address: `q`, its fields, `ganti`, `kata`, `jawab`, `tabel`. */
export function askedOf(search: URLSearchParams): Asked {
  const question = questionNamed(search.get("q"));
  const fields = question ? fieldsOf(question) : [];
  const given = (name: string) => search.getAll(name).filter(value => value !== "");
  const values = fields.map(({ name, values }) => [name, search.has(name) ? given(name) : values] as const);
  return {
    question,
    fields,
    values: Object.fromEntries(values.map(([name, each]) => [name, each.filter(value => value !== nothing)])),
    changing: fields.find(({ name, entry }) => entry === "element" && name === search.get("ganti"))?.name,
    text: search.get("kata")?.trim() ?? "",
    isAnswered: search.get("jawab") === "ya",
    table: Math.max(1, Number(search.get("tabel")) || 1),
  };
}

/** Kinds of the elements that a field takes, by its name. Others take any. */
const kinds: Record<string, KindName[]> = {
  application: ["Application"],
  data: ["DataAsset"],
  opd: ["Opd"],
  sector: ["Reference"],
  service: ["Service"],
  urusan: ["Reference"],
};

/** Returns the refs of the chosen elements whose names are shown, at most two. */
export const refsOf = ({ fields, values }: Asked): string[] =>
  fields.flatMap(({ name, entry }) => (entry === "element" ? values[name]! : [])).slice(0, 2);

/** Returns the variables of the document of the page; undefined while no question is chosen. */
export function variablesOf(asked: Asked): PageTanyaQueryVariables | undefined {
  const { fields, changing, text } = asked;
  const [first, second] = refsOf(asked);
  const isChoosing = fields.some(({ entry }) => entry === "choice");
  const isSearching = changing !== undefined && text !== "";
  if (!asked.question) return undefined;
  return {
    ...(first ? { ada1: true, nama1: first } : {}),
    ...(second ? { ada2: true, nama2: second } : {}),
    ...(isSearching ? { mencari: true, kata: text, jenis: kinds[changing] } : {}),
    mengisi: isChoosing,
  };
}

/** Returns the variables of the question itself that differ from their defaults, which the server fills in. */
export function valuesOf({ question, fields, values }: Asked): Record<string, unknown> {
  const changed = fields.filter(field => String(values[field.name]) !== String(field.values));
  const own = changed.filter(({ name }) => !name.includes("."));
  const proposals = changed.filter(({ name }) => name.includes("."));
  const sent: Record<string, unknown> = Object.fromEntries(
    own.map(field => [field.name, readValue(field, values[field.name]!)]),
  );
  for (const { name } of proposals) {
    const [variable, part] = name.split(".") as [string, string];
    const before = sent[variable] ?? question!.variables.find(each => each.name === variable)!.value;
    sent[variable] = { ...(before as object), [part]: values[name]![0] ?? "" };
  }
  return sent;
}

function readValue({ entry, isList }: Field, texts: readonly string[]): unknown {
  const all = isList && entry === "text" ? texts.flatMap(text => text.split(",").map(each => each.trim())) : texts;
  const read = all
    .filter(text => text !== "")
    .map(text => (entry === "number" ? Number(text) : entry === "months" ? `P${text}M` : text));
  return isList ? read : (read[0] ?? null);
}

/** Returns the address of the answer as a file; of a CSV file, which has one table, with the name of that table. */
export function fileOf(asked: Asked, search: URLSearchParams, ending: string, sheet?: string): string {
  const variables = JSON.stringify(valuesOf(asked));
  return withOnly(`/questions/${asked.question!.name}.${ending}`, search, { variables, sheet });
}

/** Returns the address of the page with another value of a field; an empty list empties it. Its search is over. */
export const withField = (search: URLSearchParams, name: string, values: readonly string[]): string =>
  withParameters("/tanya", search, {
    ...{ ganti: undefined, kata: undefined, tabel: undefined },
    [name]: values.length === 0 ? nothing : values,
  });

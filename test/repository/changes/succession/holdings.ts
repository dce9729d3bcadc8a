import type { Database, Row } from "../../../../src/database/database.js";

/** Relation as stored, with the codes of its ends. */
interface Stored {
  from: Row;
  type: string;
  to: Row;
  since?: string;
  until?: string;
  /** All other properties, and those among them that distinguish relations. */
  whole: string;
  telling: string;
}

const remarks = ["note", "provenance", "source"];

/** Returns all relations of the repository, read without any part of the engine. */
export async function storedRelations(database: Pick<Database, "read">): Promise<Stored[]> {
  const rows = await database.read(
    `MATCH (a:Element)-[r]->(b:Element) RETURN a {.code, .kind, .plateau, .version} AS from, type(r) AS type, b {.code, .kind, .plateau, .version} AS to, properties(r) AS r`,
  );
  return rows.map(({ from, type, to, r: { id: _, since, until, externalId: __, ...rest } }) => ({
    ...{ from, type, to, since, until, whole: JSON.stringify(Object.entries(rest).sort()) },
    telling: JSON.stringify(Object.entries(rest).filter(([name]) => !remarks.includes(name))),
  }));
}

/**
 * Returns the relations in force on a day as sorted texts, each once: `Service:S1@AS_IS OWNED_BY Opd:A@AS_IS []`. Default: with
 * the properties that distinguish relations.
 */
export const inForceOn = (relations: readonly Stored[], day: string, part: "whole" | "telling" = "telling"): string[] =>
  [...new Set(relations.filter(each => isOn(each, day)).map(each => `${triple(each)} ${each[part]}`))].sort();

const isOn = ({ since = "", until = "~" }: Stored, day: string) => since <= day && day < until;

const nameOf = ({ kind, code, plateau, version }: Row) => `${kind}:${code}@${version ?? plateau}`.replaceAll(" ", "_");

const triple = ({ from, type, to }: Stored) => `${nameOf(from)} ${type} ${nameOf(to)}`;

/** Relations that record the past, which no successor takes over. */
const ofPast = (text: string) => text.startsWith("Assessment:") || / (SUCCEEDED_BY|REPLACES|REGULATES) /.test(text);

/** Relations to what an old Opd was a part of, or belonged to. */
const ofItsPlace = (text: string, olds: readonly string[]) =>
  olds.some(old => text.startsWith(`${old} UNIT_OF `) || text.startsWith(`${old} OWNED_BY `));

/** Returns the relations expected on the first day of the successors: those of before, with each old Opd replaced. */
export function handedOver(before: readonly string[], successors: Record<string, string>): string[] {
  const olds = Object.keys(successors).map(code => `Opd:${code}@AS_IS`);
  const after = before
    .filter(text => !ofItsPlace(text, olds))
    .map(text => (ofPast(text) ? text : ofHeirs(text, successors)))
    .filter(text => text.split(" ")[0] !== text.split(" ")[2]);
  return [...new Set(after)].sort();
}

function ofHeirs(text: string, successors: Record<string, string>): string {
  const [from = "", type, to = "", ...rest] = text.split(" ");
  return [heirOf(from, successors), type, heirOf(to, successors), ...rest].join(" ");
}

function heirOf(name: string, successors: Record<string, string>): string {
  const code = /^Opd:(.*)@AS_IS$/.exec(name)?.[1];
  return code !== undefined && successors[code] ? `Opd:${successors[code]}@AS_IS` : name;
}

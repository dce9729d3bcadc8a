import type { ElementAttribute } from "../../metamodel/define/index.js";

/**
 * How texts stand in cells, both ways: what one function writes, its neighbour reads back exactly.
 *
 * - Several values stand in one cell with "; " between them. One that holds a semicolon, begins with a quotation mark, is
 *   empty or has blanks around it is quoted: `"a; b"; c`, marks in it doubled.
 * - An element is `CODE NAME`: the code ends at the first blank, the name is for people and never read. A code with blanks,
 *   or of another version or plateau than the one that wins (`RAL.01@Perpres 132/2022`), is quoted likewise.
 * - A text that a spreadsheet would take for a formula has an apostrophe before it, and so has one that already looks so.
 * - Readers trim cells, so a text with blanks around it is quoted, and so is one that already looks so.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text as one cell holds it: no spreadsheet takes it for a formula, no reader trims it. */
export function neutralise(text: string): string {
  const kept = isTrimmed(text) ? quoted(text) : text;
  return formulaStart.test(kept) ? `'${kept}` : kept;
}

/** What `neutralise` was given. */
export function restore(text: string): string {
  const kept = text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
  const inner = unquoted(kept);
  return inner !== undefined && isTrimmed(inner) ? inner : kept;
}

/** Whether a reader would trim a text, or would take it for one that was kept from it. */
function isTrimmed(text: string): boolean {
  let inner: string | undefined = text;
  while (inner !== undefined && inner === inner.trim()) inner = unquoted(inner);
  return inner !== undefined;
}

/** A number as text, with a point before its fraction, which nobody can take for thousands: 1.125 is `1.1250`. */
export const plainNumber = (value: number | string): string => String(value).replace(/^-?[1-9]\d{0,2}\.\d{3}$/, "$&0");

const needsQuotes = (value: string) => value === "" || value !== value.trim() || /^"|;/.test(value);

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

const unquoted = (text: string): string | undefined => /^"((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"');

/** Several values as one text. */
export const joinList = (values: readonly string[]): string =>
  values.map(value => (needsQuotes(value) ? quoted(value) : value)).join("; ");

/** The values of a text; what stands between semicolons and is empty is none. */
export function splitList(text: string): string[] {
  return [...text.matchAll(entry)]
    .map(([, inQuotes, plain = ""]) => inQuotes?.replaceAll('""', '"') ?? (plain.trim() || undefined))
    .filter(value => value !== undefined);
}

/** An entry in quotes with nothing behind it, or anything up to the next semicolon. */
const entry = /(?:^|;)\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))/g;

/** What a cell says of an element; `qualifier` where the code alone would name another one. */
export interface NamedElement {
  code: string;
  name: string;
  qualifier?: string | null;
}

/** `LYN-001 Penerimaan siswa`, `"RAL.01@Perpres 132/2022" Ekonomi`. */
export function nameElement({ code, qualifier, name }: NamedElement): string {
  const key = qualifier ? `${code}@${qualifier}` : code;
  return `${/\s|^"|;/.test(key) ? quoted(key) : key} ${name.replaceAll(";", ",")}`.trim();
}

/** Several elements as one text. */
export const nameElements = (elements: readonly NamedElement[]): string => elements.map(nameElement).join("; ");

/** The codes in a cell, each possibly with `@` and a qualifier, as a ref has them behind its kind. */
export const codesIn = (text: string): string[] =>
  [...text.matchAll(element)].map(([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain!);

/** A code, in quotes or up to the first blank, and what follows it up to the next semicolon. */
const element = /(?:^|;)\s*(?:"((?:[^"]|"")+)"|([^\s;]+))[^;]*/g;

/** `name=value; name=value`; an equals sign in a name has a backslash before it. */
export const joinAttributes = (attributes: readonly ElementAttribute[]): string =>
  joinList(attributes.map(({ name, value }) => `${name.replace(/[\\=]/g, "\\$&")}=${value}`));

/** What `joinAttributes` was given; undefined where an entry has no equals sign. */
export function splitAttributes(text: string): ElementAttribute[] | undefined {
  const attributes = splitList(text).map(each => /^((?:[^\\=]|\\[\s\S])*)=([\s\S]*)$/.exec(each));
  if (attributes.includes(null)) return undefined;
  return attributes.map(each => ({ name: each![1]!.replace(/\\([\s\S])/g, "$1"), value: each![2]! }));
}

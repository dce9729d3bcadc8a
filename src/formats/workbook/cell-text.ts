import type { ElementAttribute } from "../../metamodel/define/index.js";
import { isMarked, withoutMarks } from "./list-marks.js";

/**
 * How texts stand in cells, both ways: what one function writes, its neighbour reads back exactly.
 *
 * - Several values stand in one cell with "; " between them. One that holds a semicolon or a line break, begins with a
 *   quotation mark or what people put before the entries of a list, is empty or has blanks around it is quoted:
 *   `"a; b"; c`, marks in it doubled.
 * - People put each value on a line of its own, with bullets or numbers: a line break parts values as a semicolon does.
 * - An element is `CODE NAME`: the code ends at the first blank, the name is for people and only compared. A code with
 *   blanks, or of another version or plateau than the one that wins (`RAL.01@Perpres 132/2022`), is quoted likewise.
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

const needsQuotes = (value: string) =>
  value === "" || value !== value.trim() || /^"|[;\n\r\u2028\u2029]/.test(value) || isMarked(value);

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

const unquoted = (text: string): string | undefined => /^"((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"');

/** Several values as one text. */
export const joinList = (values: readonly string[]): string =>
  values.map(value => (needsQuotes(value) ? quoted(value) : value)).join("; ");

/** The values of a text; what stands between semicolons or lines and is empty is none. */
export const splitList = (text: string): string[] =>
  withoutMarks(piecesOf(text, semicolonOrLine)).map(each => unquoted(each) ?? each);

/** Pieces between separators, given as the inside of a character class; a quotation at the start of one is not parted. */
const pieceBetween = (separators: string) =>
  new RegExp(`(?:^|[${separators}])(\\s*(?:"(?:[^"]|"")*"[^${separators}]*|[^${separators}]*))`, "g");

const line = pieceBetween("\\n\\r\\u2028\\u2029");
const semicolon = pieceBetween(";");
const semicolonOrLine = pieceBetween(";\\n\\r\\u2028\\u2029");

/** The pieces of a text, none of them empty. */
const piecesOf = (text: string, piece: RegExp): string[] =>
  [...text.matchAll(piece)].map(([, each]) => each!.trim()).filter(each => each !== "");

/** What a cell says of an element; `qualifier` where the code alone would name another one. */
export interface NamedElement {
  code: string;
  name: string;
  qualifier?: string | null;
}

/** `LYN-001 Penerimaan siswa`, `"RAL.01@Perpres 132/2022" Ekonomi`. */
export function nameElement({ code, qualifier, name }: NamedElement): string {
  const key = qualifier ? `${code}@${qualifier}` : code;
  const needsMarks = /[\s;]|^"/.test(key) || isMarked(`${key} `);
  return `${needsMarks ? quoted(key) : key} ${nameInCell(name)}`.trim();
}

/** A name as it stands behind a code: in one line, without a semicolon. */
export const nameInCell = (name: string): string => inOneLine(name.replaceAll(";", ","));

/** A text without line breaks. */
export const inOneLine = (text: string): string => text.replace(/[\n\r\u2028\u2029]+/g, " ");

/** Several elements as one text. */
export const nameElements = (elements: readonly NamedElement[]): string => elements.map(nameElement).join("; ");

/** An entry of a cell that names an element. */
export interface ElementEntry {
  /** In quotes or up to the first blank, possibly with `@` and a qualifier, as a ref has them behind its kind. */
  code: string;
  /** Text behind the code. */
  name: string;
  /** The entry in one line. */
  text: string;
  /** The entries that its lines are, if it has several: they may be one name that somebody broke, or one element each. */
  lines?: ElementEntry[];
}

/** The entries of a cell that names elements. */
export function elementsIn(text: string): ElementEntry[] {
  const pieces = piecesOf(text, semicolon);
  // Numbers count the lines of a piece, or the pieces themselves.
  const hasLines = pieces.some(piece => piecesOf(piece, line).length > 1);
  return (hasLines ? pieces : withoutMarks(pieces)).map(piece => {
    const lines = withoutMarks(piecesOf(piece, line));
    return lines.length > 1 ? { ...entryOf(lines.join(" ")), lines: lines.map(entryOf) } : entryOf(lines[0] ?? piece);
  });
}

function entryOf(text: string): ElementEntry {
  const [, inQuotes, plain, name = ""] = /^(?:"((?:[^"]|"")+)"|(\S+))([\s\S]*)$/.exec(text)!;
  return { code: inQuotes?.replaceAll('""', '"') ?? plain!, name: name.trim(), text };
}

/** The codes in a cell, one for each entry or line. */
export const codesIn = (text: string): string[] =>
  elementsIn(text).flatMap(({ code, lines }) => lines?.map(each => each.code) ?? [code]);

/** `name=value; name=value`; an equals sign in a name has a backslash before it. */
export const joinAttributes = (attributes: readonly ElementAttribute[]): string =>
  joinList(attributes.map(({ name, value }) => `${name.replace(/[\\=]/g, "\\$&")}=${value}`));

/** What `joinAttributes` was given; undefined where an entry has no equals sign. */
export function splitAttributes(text: string): ElementAttribute[] | undefined {
  const attributes = splitList(text).map(each => /^((?:[^\\=]|\\[\s\S])*)=([\s\S]*)$/.exec(each));
  if (attributes.includes(null)) return undefined;
  return attributes.map(each => ({ name: each![1]!.replace(/\\([\s\S])/g, "$1"), value: each![2]! }));
}

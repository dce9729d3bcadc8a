import type { ElementAttribute } from "../../metamodel/define/index.js";
import { isMarked, withoutMarks } from "./list-marks.js";

/**
 * Start of a text that a spreadsheet might read as a formula. This file writes texts into cells and reads them back
 * without loss:
 *
 * - Several values in one cell are separated by "; ". A value that contains a semicolon or line break, begins with a
 * quotation mark or a list mark, is empty, or has surrounding blanks is quoted: `"a; b"; c`, with inner marks doubled.
 * - People write one value per line, with bullets or numbers: a line break separates values like a semicolon.
 * - An element is `CODE NAME`: the code ends at the first blank; the name is for people and only compared. A code with
 * blanks, or with another version or plateau than the default one (`RAL.01@Perpres 132/2022`), is quoted, too.
 * - A text that a spreadsheet would read as a formula gets a leading apostrophe, and so does one that already looks so.
 * - Readers trim cells, so a text with surrounding blanks is quoted, and so is one that already looks so.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Returns a text for a cell that no spreadsheet reads as a formula and no reader trims. */
export function neutralise(text: string): string {
  const kept = isTrimmed(text) ? quoted(text) : text;
  return formulaStart.test(kept) ? `'${kept}` : kept;
}

/** Inverts `neutralise`. */
export function restore(text: string): string {
  const kept = text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
  const inner = unquoted(kept);
  return inner !== undefined && isTrimmed(inner) ? inner : kept;
}

/** True if a reader would trim a text, or if the text looks like one quoted to prevent that. */
function isTrimmed(text: string): boolean {
  let inner: string | undefined = text;
  while (inner !== undefined && inner === inner.trim()) inner = unquoted(inner);
  return inner !== undefined;
}

/** Formats a number with a decimal point that nobody reads as a thousands separator: 1.125 becomes `1.1250`. */
export const plainNumber = (value: number | string): string => String(value).replace(/^-?[1-9]\d{0,2}\.\d{3}$/, "$&0");

const needsQuotes = (value: string) =>
  value === "" || value !== value.trim() || /^"|[;\n\r\u2028\u2029]/.test(value) || isMarked(value);

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

const unquoted = (text: string): string | undefined => /^"((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"');

/** Joins values into the text of one cell. */
export const joinList = (values: readonly string[]): string =>
  values.map(value => (needsQuotes(value) ? quoted(value) : value)).join("; ");

/** Splits the text of a cell into values; empty pieces are ignored. */
export const splitList = (text: string): string[] =>
  withoutMarks(piecesOf(text, semicolonOrLine)).map(each => unquoted(each) ?? each);

/**
 * Returns a pattern for the pieces between `separators` (the inside of a character class); a leading quotation is not
 * split.
 */
const pieceBetween = (separators: string) =>
  new RegExp(`(?:^|[${separators}])(\\s*(?:"(?:[^"]|"")*"[^${separators}]*|[^${separators}]*))`, "g");

const line = pieceBetween("\\n\\r\\u2028\\u2029");
const semicolon = pieceBetween(";");
const semicolonOrLine = pieceBetween(";\\n\\r\\u2028\\u2029");

/** Returns the non-empty pieces of a text. */
const piecesOf = (text: string, piece: RegExp): string[] =>
  [...text.matchAll(piece)].map(([, each]) => each!.trim()).filter(each => each !== "");

/** Code and name of an element for a cell; `qualifier` if the code alone would mean another element. */
export interface NamedElement {
  code: string;
  name: string;
  qualifier?: string | null;
}

/** Formats an element for a cell: `LYN-001 Penerimaan siswa`, `"RAL.01@Perpres 132/2022" Ekonomi`. */
export function nameElement({ code, qualifier, name }: NamedElement): string {
  const key = qualifier ? `${code}@${qualifier}` : code;
  const needsMarks = /[\s;]|^"/.test(key) || isMarked(`${key} `);
  return `${needsMarks ? quoted(key) : key} ${nameInCell(name)}`.trim();
}

/** Returns a name as written behind a code: in one line, without semicolons. */
export const nameInCell = (name: string): string => inOneLine(name.replaceAll(";", ","));

/** Replaces line breaks by blanks. */
export const inOneLine = (text: string): string => text.replace(/[\n\r\u2028\u2029]+/g, " ");

/** Joins several elements into the text of one cell. */
export const nameElements = (elements: readonly NamedElement[]): string => elements.map(nameElement).join("; ");

/** Entry of a cell that names an element. */
export interface ElementEntry {
  /** Quoted text, or text up to the first blank; may contain `@` and a qualifier, as in a ref. */
  code: string;
  /** Text after the code. */
  name: string;
  /** Whole entry in one line. */
  text: string;
  /** Its lines as entries, if there are several: either a name with line breaks, or one element per line. */
  lines?: ElementEntry[];
}

/** Splits a cell into the entries that name elements. */
export function elementsIn(text: string): ElementEntry[] {
  const pieces = piecesOf(text, semicolon);
  // Ordinal numbers count either the lines of a piece or the pieces themselves.
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

/** Returns the codes in a cell, one per entry or line. */
export const codesIn = (text: string): string[] =>
  elementsIn(text).flatMap(({ code, lines }) => lines?.map(each => each.code) ?? [code]);

/** Formats attributes as `name=value; name=value`; an equals sign in a name is escaped by a backslash. */
export const joinAttributes = (attributes: readonly ElementAttribute[]): string =>
  joinList(attributes.map(({ name, value }) => `${name.replace(/[\\=]/g, "\\$&")}=${value}`));

/** Inverts `joinAttributes`; undefined if an entry has no equals sign. */
export function splitAttributes(text: string): ElementAttribute[] | undefined {
  const attributes = splitList(text).map(each => /^((?:[^\\=]|\\[\s\S])*)=([\s\S]*)$/.exec(each));
  if (attributes.includes(null)) return undefined;
  return attributes.map(each => ({ name: each![1]!.replace(/\\([\s\S])/g, "$1"), value: each![2]! }));
}

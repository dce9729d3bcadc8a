import { RepositoryError } from "../../../common/repository-error.js";
import type { Pages } from "../read-elements.js";
import type { Cell } from "../to-cell.js";
import { toXml } from "./xml-text.js";

/** Limits of Excel. */
const mostRows = 1_048_576;
const longestText = 32_767;

/**
 * Inserts rows into the XML of a sheet. `blank` is the sheet with its header and one empty row, whose cells have the
 * styles for the cells below and for whole columns.
 */
export async function* fillSheet(blank: string, pages: Pages): AsyncIterable<string> {
  const stamp = /<row r="2".*?<\/row>/s.exec(blank);
  if (!stamp) throw new Error("The sheet to fill has no second row");
  const styles = [...stamp[0].matchAll(/<c r="[A-Z]+2"(?: s="(\d+)")?/g)].map(([, style]) => style ?? "0");
  yield styleColumns(blank.slice(0, stamp.index).replace(/<dimension [^>]*>/, ""), styles);
  let row = 1;
  for await (const page of pages) {
    yield page.map(cells => rowXml(++row, cells, styles)).join("");
  }
  yield blank.slice(stamp.index + stamp[0].length).replace(/(<autoFilter ref="A1:[A-Z]+)\d+/, `$1${Math.max(row, 2)}`);
}

const styleColumns = (xml: string, styles: readonly string[]): string =>
  xml.replace(/<col min="(\d+)"/g, (column, number) => `${column} style="${styles[Number(number) - 1] ?? 0}"`);

function rowXml(row: number, cells: readonly Cell[], styles: readonly string[]): string {
  if (row > mostRows)
    throw new RepositoryError(
      "BAD_USER_INPUT",
      `Lembar Excel memuat paling banyak ${mostRows} baris; ekspor sebagai CSV.`,
    );
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `r="${columnName(index)}${row}" s="${styles[index] ?? 0}"`)).join("")}</row>`;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "string") return textXml(cell, at);
  const serial = serialOf(cell.day);
  return serial > lastWrongDay ? `<c ${at}><v>${serial}</v></c>` : textXml(cell.day, at);
}

function textXml(text: string, at: string): string {
  if (text.length > longestText)
    throw new RepositoryError(
      "BAD_USER_INPUT",
      `Sel Excel memuat paling banyak ${longestText} karakter; "${text.slice(0, 40)}…" lebih panjang. Ekspor sebagai CSV.`,
    );
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`;
}

/** Returns the days since 30 December 1899, the origin of spreadsheets. */
const serialOf = (day: string) => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Excel has a 29 February 1900, so earlier days differ between spreadsheets. */
const lastWrongDay = 60;

/** Converts an index into a column name: 0 → A, 26 → AA. */
export const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

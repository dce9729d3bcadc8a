import type { Kind } from "../../metamodel/define/index.js";
import type { ConnectionArguments } from "../../repository/elements/rows.js";
import type { KindSheet } from "../workbook/column.js";
import type { Extent } from "../workbook/extent.js";
import { listTable, type Table } from "../workbook/list-table.js";
import type { Reader } from "../workbook/reader.js";
import { readChoices } from "../workbook/xlsx/choices.js";
import { xlsxOf } from "../workbook/xlsx/write-xlsx.js";
import { siaInstructions } from "./sia-instructions.js";
import { siaWorkbooks } from "./sia-sheets.js";

/** The workbook of a domain: `Domain Arsitektur Layanan - AS IS`. */
export type SiaWorkbook = (typeof siaWorkbooks)[number];

/** The workbooks of kinds; those of no domain have none. */
export const siaWorkbooksOf = (kinds: readonly Kind[]): SiaWorkbook[] =>
  siaWorkbooks.filter(({ kind }) => kinds.includes(kind));

/** A list of a kind in this layout, a table for each of its sheets; none where the kind is of no domain. */
export function siaTables(reader: Reader, kind: Kind, args: ConnectionArguments): Promise<Table[]> {
  const sheets = siaWorkbooksOf([kind]).flatMap(({ sheets }) => sheets);
  return tablesOf(reader, sheets, args);
}

/** One after the other: Neo4j takes a second to plan a sheet at its first time, and ten at once took it longer than a read may. */
async function tablesOf(
  reader: Reader,
  sheets: readonly KindSheet[],
  args: ConnectionArguments,
  extent?: Extent,
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const sheet of sheets) tables.push(await listTable(reader, sheet, args, extent));
  return tables;
}

/** What is in force today and as it is, of a perangkat daerah if said, as the bytes of an XLSX. `about`: for people. */
export async function* siaXlsx(
  reader: Reader,
  { title, sheets }: SiaWorkbook,
  extent: Extent & { about: string },
): AsyncIterable<Buffer> {
  yield* xlsxOf({
    first: siaInstructions(sheets, title, extent.about),
    sheets: await tablesOf(reader, sheets, {}, extent),
    choices: await readChoices(reader, sheets, extent),
  });
}

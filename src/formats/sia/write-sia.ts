import type { Kind } from "../../metamodel/define/index.js";
import type { ConnectionArguments } from "../../repository/elements/rows.js";
import type { KindSheet } from "../workbook/column.js";
import type { Extent } from "../workbook/extent.js";
import { listTable, type Table } from "../workbook/list-table.js";
import type { Reader } from "../workbook/reader.js";
import type { Workbook } from "../workbook/write-workbook.js";
import { readChoices } from "../workbook/xlsx/choices.js";
import { xlsxOf } from "../workbook/xlsx/write-xlsx.js";
import { siaInstructions } from "./sia-instructions.js";
import { siaWorkbooks } from "./sia-sheets.js";

/** Workbook of a domain: `Domain Arsitektur Layanan - AS IS`. */
export type SiaWorkbook = (typeof siaWorkbooks)[number];

/** Returns the workbooks of kinds; a kind that belongs to no domain has none. */
export const siaWorkbooksOf = (kinds: readonly Kind[]): SiaWorkbook[] =>
  siaWorkbooks.filter(({ kind }) => kinds.includes(kind));

/** Returns a list of a kind in this layout, one table per sheet; none if the kind belongs to no domain. */
export function siaTables(reader: Reader, kind: Kind, args: ConnectionArguments): Promise<Table[]> {
  const sheets = siaWorkbooksOf([kind]).flatMap(({ sheets }) => sheets);
  return tablesOf(reader, sheets, args);
}

/**
 * Reads one sheet after the other: Neo4j needs a second to plan a new sheet, and ten at once exceeded the read timeout.
 */
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

/** Yields the XLSX of the elements in force today, without planned ones; `about` describes the extent to people. */
export async function* siaXlsx(
  reader: Reader,
  { title, sheets }: SiaWorkbook,
  extent: Workbook,
): AsyncIterable<Buffer> {
  yield* xlsxOf({
    organization: extent.organization,
    first: siaInstructions(sheets, `${title} ${extent.organization ?? ""}`.trim(), extent.about),
    sheets: await tablesOf(reader, sheets, {}, extent),
    choices: await readChoices(reader, sheets, extent),
  });
}

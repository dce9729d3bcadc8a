import { groupBy } from "../../../common/group-by.js";
import type { TableRows } from "../../tables/table-row.js";
import { neutralise } from "../cell-text.js";
import { type Column, type ReadSheet, unmarkedHeader } from "../column.js";
import type { HeaderColumn } from "../import/header.js";
import type { Reader } from "../reader.js";
import type { Cell } from "../to-cell.js";
import { readChoices } from "../xlsx/choices.js";
import { xlsxOf } from "../xlsx/write-xlsx.js";
import { type ImportedWith, type ReadRefused, readRefused } from "./read-refused.js";
import { refusalColumn } from "./refusal-column.js";

/**
 * Returns a workbook with the refused rows of a file alone, as corrected so far, with drop-downs and the reasons behind
 * each row; undefined if no row of data is refused. An import of the workbook does not read the reasons. `responsible`:
 * OPD whose elements come first in the drop-downs.
 */
export async function refusedXlsx(
  reader: Reader,
  rows: TableRows,
  imported: ImportedWith,
  responsible?: string,
): Promise<AsyncIterable<Buffer> | undefined> {
  const refused: ReadRefused[] = [];
  for await (const each of readRefused(rows, imported)) refused.push(each);
  if (refused.length === 0) return undefined;
  const bySheet = [...groupBy(refused, ({ shown }) => shown.sheet)].map(([name, those]) => sheetOf(name, those));
  const choices = await readChoices(
    reader,
    bySheet.map(({ sheet }) => sheet),
    { responsible },
  );
  return xlsxOf({ sheets: bySheet, choices });
}

function sheetOf(name: string, refused: readonly ReadRefused[]) {
  const columns = new Map(refused.flatMap(each => [...each.columns]));
  const sheet: ReadSheet = {
    ...refused[0]!.read.sheet,
    name,
    columns: [...[...columns].map(([title, column]) => columnOf(title, column)), refusalColumn],
  };
  const cells = refused.map(({ shown }): Cell[] => {
    const byTitle = new Map(shown.cells.map(cell => [cell.column, cell.corrected ?? cell.text]));
    const reasons = [...shown.cells.flatMap(cell => cell.reasons), ...shown.reasons].join("\n");
    return [...[...columns.keys()].map(title => byTitle.get(title) ?? ""), reasons].map(
      text => neutralise(text) || null,
    );
  });
  return { sheet, rows: once(cells) };
}

/** Returns a column with the title that it has in the file. */
const columnOf = (title: string, { column, level }: HeaderColumn): Column => ({
  ...column,
  header: unmarkedHeader(title),
  holds: column.holds.as === "ELEMENTS" && level ? { ...column.holds, level } : column.holds,
});

async function* once<T>(rows: T): AsyncIterable<T> {
  yield rows;
}

import { RepositoryError } from "../common/repository-error.js";
import { csvOf } from "../formats/workbook/csv.js";
import type { Table } from "../formats/workbook/list-table.js";
import { xlsxOf } from "../formats/workbook/xlsx/write-xlsx.js";

/** A format in which tables are handed out, by the ending of the address. */
export interface TableFormat {
  ending: "csv" | "xlsx";
  type: string;
  write(tables: Table[]): AsyncIterable<string | Buffer>;
}

export const tableFormats: readonly TableFormat[] = [
  { ending: "csv", type: "text/csv; charset=utf-8", write: tables => csvOfOnly(tables) },
  {
    ending: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: sheets => xlsxOf({ sheets, choices: new Map() }),
  },
];

/** A file of CSV holds one table. */
function csvOfOnly([table, ...others]: Table[]): AsyncIterable<string> {
  if (others.length > 0)
    throw new RepositoryError("BAD_USER_INPUT", `This list has ${others.length + 1} sheets; ask for it as xlsx.`);
  return csvOf(table!.sheet.columns, table!.rows);
}

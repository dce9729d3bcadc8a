import type { Archive } from "../../zip/open-archive.js";
import type { Budget } from "../budget.js";
import type { TableRow } from "../table-row.js";
import { readCellStyles } from "./cell-styles.js";
import { Package } from "./package.js";
import { readSharedStrings } from "./shared-strings.js";
import { sheetRows } from "./sheet-rows.js";
import { findParts } from "./workbook.js";

/**
 * Yields the rows of all visible sheets of a workbook, and one row without cells per hidden sheet. Throws a FileError.
 */
export async function* xlsxRows(archive: Archive, budget: Budget): AsyncIterable<TableRow> {
  const file = new Package(archive, budget);
  const { sheets, sharedStrings, styles, from1904 } = await findParts(file);
  const context = {
    sharedStrings: await readSharedStrings(file, sharedStrings),
    styles: await readCellStyles(file, styles),
    from1904,
  };
  for (const sheet of sheets) {
    if (sheet.isHidden) yield { ...emptyRow, sheet: sheet.name, hidden: "SHEET" };
    else yield* sheetRows(file, sheet, context);
  }
}

const emptyRow = { row: 1, cells: [], shown: [], formulas: [], errors: [] };

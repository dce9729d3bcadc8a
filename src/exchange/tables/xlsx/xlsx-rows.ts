import type { Archive } from "../../zip/open-archive.js";
import type { Budget } from "../budget.js";
import type { TableRow } from "../table-row.js";
import { readDateStyles } from "./date-styles.js";
import { Package } from "./package.js";
import { readSharedStrings } from "./shared-strings.js";
import { sheetRows } from "./sheet-rows.js";
import { findParts } from "./workbook.js";

/** The rows of all sheets of a workbook that people see. Throws a FileError. */
export async function* xlsxRows(archive: Archive, budget: Budget): AsyncIterable<TableRow> {
  const file = new Package(archive, budget);
  const { sheets, sharedStrings, styles, from1904 } = await findParts(file);
  const context = {
    sharedStrings: await readSharedStrings(file, sharedStrings),
    dateStyles: await readDateStyles(file, styles),
    from1904,
  };
  for (const sheet of sheets) yield* sheetRows(file, sheet, context);
}

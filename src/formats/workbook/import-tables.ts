import { refOfKind } from "../../graph/element-ref.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import { answeringFor } from "../../questions/within-opd.js";
import { isRefused } from "../../repository/changes/operation.js";
import type { Context } from "../../repository/context.js";
import { countCorrections } from "../correction.js";
import type { FileToImport } from "../format.js";
import type { ImportReport } from "../import-report.js";
import { readTables } from "../tables/read-tables.js";
import type { ImportOptions } from "./import/import-options.js";
import { importWorkbook } from "./import/import-workbook.js";
import { openReader } from "./reader.js";
import { refusedRowsOf } from "./refused/refused-rows.js";
import { refusedXlsx } from "./refused/refused-workbook.js";

/** Imports a file of tables. The report of a refused one has its refused rows. */
export async function importTables(
  context: Context,
  { path, name }: FileToImport,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = await importWorkbook(context, readTables(path, name), options);
  const { corrections = [] } = options;
  if (corrections.length > 0) report.corrected = countCorrections(corrections);
  if (!isRefused(report.problems)) return report;
  return { ...report, refused: await refusedRowsOf(readTables(path, name), { ...options, problems: report.problems }) };
}

/** Returns a workbook with the rows alone that a dry run refuses; undefined if it refuses none. */
export async function refusedOf(context: Context, { path, name }: FileToImport, options: ImportOptions) {
  const { problems } = await importWorkbook(context, readTables(path, name), { ...options, dryRun: true });
  const imported = { ...options, problems };
  const responsible = options.opd && (await answeringFor(context, refOfKind(ResponsibleKind, options.opd)));
  return refusedXlsx(await openReader(context), readTables(path, name), imported, responsible);
}

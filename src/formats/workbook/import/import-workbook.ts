import { RepositoryError } from "../../../common/repository-error.js";
import { applyChanges } from "../../../repository/changes/apply-changes.js";
import type { Applied } from "../../../repository/changes/apply-within.js";
import { untouched } from "../../../repository/changes/count-touched.js";
import type { Problem } from "../../../repository/changes/operation.js";
import type { Operation } from "../../../repository/changes/operations.js";
import { refuseSurelyTooMany } from "../../../repository/changes/refuse-too-many-rows.js";
import type { Context } from "../../../repository/context.js";
import type { ImportReport } from "../../import-report.js";
import { announceRemoved } from "../../replacing.js";
import { FileError } from "../../tables/file-error.js";
import type { TableRows } from "../../tables/table-row.js";
import { columnNamed, unmarkedHeader } from "../column.js";
import { Corrections } from "./corrections.js";
import type { FilledRow } from "./filled-row.js";
import { filledRows } from "./filled-rows.js";
import { findSheet, type Layout } from "./find-sheet.js";
import { Findings } from "./findings.js";
import type { ImportOptions } from "./import-options.js";
import { planImport } from "./plan-import.js";
import { kindOf } from "./row-kinds.js";

/**
 * Creates or updates elements and relations from the rows of a workbook in one transaction, all or nothing. Kind and
 * code identify an element; unchanged elements get no new revision. Empty cells change nothing, unless `replace` is
 * set.
 */
export async function importWorkbook(context: Context, rows: TableRows, options: ImportOptions): Promise<ImportReport> {
  const findings = new Findings();
  const filled = await readAll(rows, options, findings);
  if (filled.length === 0 && !findings.hasErrors)
    findings.add({
      severity: "ERROR",
      rule: "NOTHING_TO_IMPORT",
      path: [],
      message: "Berkas tidak memuat baris untuk diimpor.",
    });
  const rowCount = filled.length;
  options.onProgress?.({ phase: "CHECKING", rows: rowCount });
  const operations = rowCount > 0 ? await planWhatFits(context, filled, options, findings) : [];
  // Frees the rows: together with the write plan they exceed the memory for a large file.
  filled.length = 0;
  if (findings.hasErrors) return { ...untouched, problems: findings.problems(), written: false };
  announceRemoved(findings.problems(), options);
  options.onProgress?.({ phase: "WRITING", rows: rowCount });
  return write(context, operations, options, findings);
}

/** Checks the number of rows first, as a file that exceeds Neo4j's memory needs no row-by-row check. */
async function planWhatFits(...[context, filled, options, findings]: Parameters<typeof planImport>) {
  try {
    await refuseSurelyTooMany(context.database, filled.filter(kindOf).length);
  } catch (error) {
    findings.add(tooLarge(error));
    return [];
  }
  return planImport(context, filled, options, findings);
}

/** Rows between two progress reports. */
const reportEvery = 1_000;

async function readAll(
  rows: TableRows,
  { onProgress, signal, layout, corrections }: ImportOptions,
  findings: Findings,
): Promise<FilledRow[]> {
  const filled: FilledRow[] = [];
  try {
    for await (const row of filledRows(rows, new Corrections(corrections), findings, layout)) {
      filled.push(row);
      signal?.throwIfAborted();
      if (filled.length % reportEvery === 0) onProgress?.({ phase: "READING", rows: filled.length });
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    findings.add({ severity: "ERROR", rule: error.rule, path: error.path, message: error.message });
    return [];
  }
  return filled;
}

async function write(
  context: Context,
  operations: Operation[],
  { dryRun = false, note, fileHash, signal, layout }: ImportOptions,
  findings: Findings,
): Promise<ImportReport> {
  const { problems, touched } = await applyOrRefuse(context, operations, {
    validateOnly: dryRun,
    note,
    fileHash,
    read: async () => signal?.throwIfAborted(),
  });
  for (const problem of problems) findings.add(located(problem, layout));
  const { hasErrors } = findings;
  return {
    ...(hasErrors ? untouched : touched),
    problems: findings.problems(),
    written: !hasErrors && !dryRun,
  };
}

/** Reports an import that exceeds Neo4j's memory as a problem of the file. */
async function applyOrRefuse(
  ...sent: Parameters<typeof applyChanges<void>>
): Promise<Pick<Applied<void>, "problems" | "touched">> {
  try {
    return await applyChanges(...sent);
  } catch (error) {
    return { problems: [tooLarge(error)], touched: untouched };
  }
}

function tooLarge(error: unknown): Problem {
  if (!(error instanceof RepositoryError) || error.code !== "TOO_MANY_ROWS") throw error;
  return { severity: "ERROR", rule: error.code, path: [], message: error.message };
}

/** Replaces the property or field name in the path of a problem by the column header, which people know. */
function located({ path, ...problem }: Problem, layout: Layout | undefined): Problem {
  const [sheet, row, name] = path;
  if (sheet === undefined) return { ...problem, path };
  const found = findSheet(String(sheet), layout);
  const column = typeof found === "object" ? columnNamed(found.sheet, String(name)) : undefined;
  const header = column?.header ?? name;
  return { ...problem, path: [sheet, row!, ...(header === undefined ? [] : [unmarkedHeader(String(header))])] };
}

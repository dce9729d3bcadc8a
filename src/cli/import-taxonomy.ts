import path from "node:path";
import { isDay } from "../common/today.js";
import { readTables } from "../formats/tables/read-tables.js";
import { describeTaxonomyReport } from "../formats/taxonomy/describe-taxonomy-report.js";
import { importTaxonomy } from "../formats/taxonomy/import-taxonomy.js";
import type { CommandIo } from "./command.js";
import { readImportLine } from "./command-line.js";
import { tellReport } from "./tell-report.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";

/** Usage of `npm run import -- FILE --taxonomy …`. */
export const usageOfTaxonomy = `Usage: npm run import -- FILE --taxonomy RAL --version NAME [--source DOCUMENT] [--valid-from DAY]
                      [--replaces VERSION] [--replace [--replace-anyway]] [--dry-run]
                      [--json | --lang id|en]
FILE: table of nodes (.xlsx, .csv, .zip of .csv). Columns: Kode, Nama; optional Uraian, Alamat Web, Induk (code of the
parent. Default: from the code, RAL.01 for RAL.01.02), Tingkat (checked), Menggantikan (codes of replaced nodes of the
previous version; "-": none).
--version    name of the version
--valid-from first day in force, such as 2027-01-01. Versions are ordered by it: a version with a day is newer than all
             versions without one, which are ordered by name
--source     source document; the nodes are then OFFICIAL. Without it they are REPORTED
--replaces   replaced version. Default: the newest earlier one
--replace    updates an existing version from the file; no node is deleted. Refused if most of the nodes in the file have
             another name in the repository
--replace-anyway  replaces even in that case
--dry-run    checks and compares everything, but writes nothing
--json       prints the report as JSON
--lang       language of the report. Default: id (Indonesian)
Classifications remain at the old version until the mutation \`remap\` moves them; the report ends with that request.
Exit code 1: the file is refused, and nothing is written.`;

/** Returns true if a command line is about a taxonomy and not a workbook. */
export const isOfTaxonomy = (words: readonly string[]): boolean => words.some(word => /^--taxonomy(=|$)/.test(word));

/** Executes `npm run import -- FILE --taxonomy RAL --version NAME`. Returns the exit code. Throws UsageError. */
export async function importTaxonomyFile(argv: readonly string[], io: CommandIo): Promise<number> {
  const { file, json, language, ...options } = readOptions(argv);
  return withRepository(io, async context => {
    const note = `Diimpor dari ${path.basename(file)}`;
    const report = await importTaxonomy(context, readTables(file), { ...options, note });
    return tellReport(io, report, describeTaxonomyReport, { language, json });
  });
}

function readOptions(argv: readonly string[]) {
  const known = ["taxonomy", "version", "valid-from", "replaces", "source"] as const;
  const { taxonomy, version, "valid-from": validFrom, ...options } = readImportLine(argv, known);
  if (!taxonomy || !version) throw new UsageError("--taxonomy requires --version.");
  if (validFrom !== undefined && !isDay(validFrom))
    throw new UsageError(`"${validFrom}" is not a date. Use the form 2027-01-01.`);
  return { ...options, version, validFrom, taxonomy: taxonomy.toUpperCase() };
}

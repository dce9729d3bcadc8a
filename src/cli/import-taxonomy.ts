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
FILE: a table of nodes (.xlsx, .csv, .zip of .csv). Columns: Kode, Nama; optional Uraian, Alamat Web, Induk (code of the
parent; else the code tells it: RAL.01.02 stands beneath RAL.01), Tingkat (checked), Menggantikan (codes of the version
before that a node takes the place of; "-": of none).
--version    what it is called
--valid-from the day from which it is in force, such as 2027-01-01. Versions are ordered by it: one with a day is newer than
             any without, whatever their names say; those without go by name
--source     the document it is taken from, which makes its nodes OFFICIAL; without it they are REPORTED
--replaces   the version it takes the place of; the newest before it unless said
--replace    a version that is there already becomes as the file says; no node is deleted. Refused where most of its nodes
             that the file names have another name there
--replace-anyway  replaces even then
--dry-run    checks and compares everything and writes nothing
--json       the report for programs
--lang       the language of the report. Default: id (Indonesian)
Classifications stay at the old version until the mutation \`remap\` moves them; the report ends with that request.
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

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localViewer } from "../../../src/access/viewer.js";
import type { Database } from "../../../src/database/database.js";
import { readTables } from "../../../src/formats/tables/read-tables.js";
import { importTaxonomy } from "../../../src/formats/taxonomy/import-taxonomy.js";
import type { TaxonomyReport } from "../../../src/formats/taxonomy/taxonomy-report.js";
import { createContext } from "../../../src/repository/context.js";
import { today } from "../../support/repository.js";

export type Options = Partial<Parameters<typeof importTaxonomy>[2]>;

/** Imports lines of CSV from a file `tabel.csv`, or an archive. Default: version V2 of RAL. */
export async function importTable(
  database: Database,
  table: string[] | Buffer,
  options: Options = {},
): Promise<TaxonomyReport> {
  const folder = await mkdtemp(path.join(tmpdir(), "spbe-taxonomy-"));
  const file = path.join(folder, "tabel.csv");
  await writeFile(file, Array.isArray(table) ? table.join("\n") : table);
  const context = createContext({ database, viewer: localViewer, today });
  const report = importTaxonomy(context, readTables(file), { taxonomy: "RAL", version: "V2", ...options });
  return report.finally(() => rm(folder, { recursive: true }));
}

/** Older version; three of its nodes are in use. */
export const older = [
  "Kode,Nama",
  "RAL.01,Ekonomi",
  "RAL.01.01,Perikanan",
  "RAL.01.02,Kelautan",
  "RAL.01.03,Perdagangan",
  "RAL.01.04,Industri",
];

/**
 * Newer version: unchanged, moved, renamed and new nodes; Industri is missing, and the code of Kelautan has another
 * meaning.
 */
export const newer = [
  "Kode,Nama",
  "RAL.01,Ekonomi",
  "RAL.01.01,PERIKANAN",
  "RAL.01.02,Kepelabuhanan",
  "RAL.01.03,Perdagangan Dalam Negeri",
  "RAL.01.05,Kelautan",
];

import { isDay } from "../../common/today.js";
import type { FileImport, Format } from "../format.js";
import { readTables } from "../tables/read-tables.js";
import { describeTaxonomyReport } from "./describe-taxonomy-report.js";
import { importTaxonomy } from "./import-taxonomy.js";
import type { TaxonomyReport } from "./taxonomy-report.js";

const version: FileImport<TaxonomyReport> = {
  file:
    "table of nodes (.xlsx, .csv, .zip of .csv). Columns: Kode, Nama; optional Uraian, Alamat Web, Induk (code of the " +
    "parent. Default: from the code, RAL.01 for RAL.01.02), Tingkat (checked), Menggantikan (codes of replaced nodes of the " +
    'previous version; "-": none)',
  options: [
    { name: "taxonomy", value: "RAL", help: "code of the taxonomy", required: true },
    { name: "version", value: "NAME", help: "name of the version", required: true },
    {
      name: "validFrom",
      value: "DAY",
      help:
        "first day in force, such as 2027-01-01. Versions are ordered by it: a version with a day is newer than all " +
        "versions without one, which are ordered by name",
      check: text => (isDay(text) ? undefined : "must be a day such as 2027-01-01"),
    },
    {
      name: "source",
      value: "DOCUMENT",
      help: "source document; the nodes are then OFFICIAL. Without it they are REPORTED",
    },
    { name: "replaces", value: "VERSION", help: "replaced version. Default: the newest earlier one" },
  ],
  replace:
    "updates an existing version from the file; no node is deleted. Refused if most of the nodes in the file have " +
    "another name in the repository",
  notes:
    "Classifications remain at the old version until the mutation `remap` moves them; the report ends with that request.",
  run: (context, { path, name }, { taxonomy, version, ...others }, call) =>
    importTaxonomy(context, readTables(path, name), {
      ...{ ...call, ...others },
      ...{ taxonomy: taxonomy!.toUpperCase(), version: version! },
    }),
  describe: describeTaxonomyReport,
};

/** Table of the nodes of one version. Its files are those of tables, so its options choose it. */
export const taxonomy: Format = {
  name: "taxonomy",
  title: "Version of a national taxonomy, as a table",
  endings: [],
  mediaTypes: [],
  import: version,
};

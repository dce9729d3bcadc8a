import { isDay } from "../common/today.js";
import type { ArchimateOptions } from "./archimate/import-archimate.js";
import type { ImportTaxonomyOptions } from "./taxonomy/import-taxonomy.js";
import { type Layout, layoutNames } from "./workbook/import/find-sheet.js";
import { type ImportOptions, isPeriod } from "./workbook/import/import-options.js";

const switches = ["dryRun", "replace", "replaceAnyway"] as const;
const ofAll = [...switches, "name"] as const;

/** Form of an imported file, and the query parameters it takes besides `ofAll`. */
const ofForms = {
  WORKBOOK: ["opd", "period", "layout"],
  SHEET: ["opd", "period", "layout"],
  TAXONOMY: ["taxonomy", "version", "validFrom", "replaces", "source"],
  MODEL: ["key", "source"],
} as const;

type Form = keyof typeof ofForms;

/** Query parameters of an import, each at most once. */
export type ImportQuery = Partial<Record<(typeof ofAll)[number] | (typeof ofForms)[Form][number], string>>;

/** Media types of XML: RFC 7303 registers both; browsers and Python send `text/xml`. */
export const modelTypes = ["application/xml", "text/xml"];

/** Returns MODEL for XML by media type or file name, TAXONOMY if the query names one, SHEET for CSV, else WORKBOOK. */
export function formOf(contentType: string | undefined, query: ImportQuery): Form {
  const [mediaType = ""] = (contentType ?? "").toLowerCase().split(/[; ]/);
  if (modelTypes.includes(mediaType) || isModelName(query.name ?? "")) return "MODEL";
  if (query.taxonomy !== undefined || query.version !== undefined) return "TAXONOMY";
  return mediaType === "text/csv" ? "SHEET" : "WORKBOOK";
}

/** True if the file name is that of a model rather than of a table. */
export const isModelName = (name: string): boolean => /\.xml$/i.test(name);

/**
 * Returns an English message for an invalid query. Unknown names are refused, so that a misspelled `dryRun` writes
 * nothing.
 */
export function faultOf(form: Form, query: ImportQuery): string | undefined {
  const known: readonly string[] = [...ofAll, ...ofForms[form]];
  const unknown = Object.keys(query).find(name => !known.includes(name));
  if (unknown) return `\`${unknown}\` is unknown here. Use ${known.join(", ")}.`;
  const repeated = Object.keys(query).find(name => typeof query[name as keyof ImportQuery] !== "string");
  if (repeated) return `\`${repeated}\` is given more than once. Give it once.`;
  const unclear = switches.find(name => !["true", "false", undefined].includes(query[name]));
  if (unclear) return `\`${unclear}\` must be true or false.`;
  const { replace, replaceAnyway } = switchesOf(query);
  return replaceAnyway && !replace ? "`replaceAnyway` requires `replace=true`." : checks[form](query);
}

const checks: Record<Form, (query: ImportQuery) => string | undefined> = {
  MODEL: () => undefined,
  WORKBOOK: ({ layout, period }) => {
    if (layout !== undefined && !layoutNames.includes(layout)) return `\`layout\` must be ${layoutNames.join(" or ")}.`;
    return period === undefined || isPeriod(period)
      ? undefined
      : "`period` must be a year or two years, such as 2025-2029.";
  },
  SHEET: query =>
    query.name ? checks.WORKBOOK(query) : "`name` is missing. Name the sheet of the CSV, such as Layanan.csv.",
  TAXONOMY: ({ taxonomy, version, validFrom }) => {
    if (!taxonomy || !version) return "`taxonomy` and `version` must be given together.";
    return validFrom === undefined || isDay(validFrom) ? undefined : "`validFrom` must be a day such as 2027-01-01.";
  },
};

const switchesOf = ({ dryRun, replace, replaceAnyway }: ImportQuery) => ({
  dryRun: dryRun === "true",
  replace: replace === "true",
  replaceAnyway: replaceAnyway === "true",
});

const noteOf = ({ name }: ImportQuery) => `Diimpor${name ? ` dari ${name}` : ""}`;

/** Returns the options of a workbook import; aborting the signal ends the import. */
export const workbookOptionsOf = (query: ImportQuery, signal: AbortSignal): ImportOptions => ({
  ...switchesOf(query),
  ...{ opd: query.opd, period: query.period, layout: query.layout as Layout | undefined },
  ...{ note: noteOf(query), signal },
});

/** Returns the options of a model import. Default file name in messages: `model.xml`. */
export const modelOptionsOf = ({ name = "model.xml", key, source, ...query }: ImportQuery): ArchimateOptions => ({
  ...switchesOf(query),
  ...{ file: name, key, source },
});

/** Returns the options of a taxonomy import; the query must have passed `faultOf`. */
export const taxonomyOptionsOf = (query: ImportQuery): ImportTaxonomyOptions => ({
  ...switchesOf(query),
  ...{ taxonomy: query.taxonomy!.toUpperCase(), version: query.version!, validFrom: query.validFrom },
  ...{ replaces: query.replaces, source: query.source, note: noteOf(query) },
});

import { isDay } from "../common/today.js";
import type { ArchimateOptions } from "./archimate/import-archimate.js";
import type { ImportTaxonomyOptions } from "./taxonomy/import-taxonomy.js";
import { type Layout, layoutNames } from "./workbook/import/find-sheet.js";
import { type ImportOptions, isPeriod } from "./workbook/import/import-options.js";

const switches = ["dryRun", "replace", "replaceAnyway"] as const;
const ofAll = [...switches, "name"] as const;

/** What a file may be, and what may be said of it in the address beside `ofAll`. */
const ofForms = {
  WORKBOOK: ["opd", "period", "layout"],
  SHEET: ["opd", "period", "layout"],
  TAXONOMY: ["taxonomy", "version", "validFrom", "replaces", "source"],
  MODEL: ["key", "source"],
} as const;

type Form = keyof typeof ofForms;

/** The query of an import, each name at most once. */
export type ImportQuery = Partial<Record<(typeof ofAll)[number] | (typeof ofForms)[Form][number], string>>;

/** As RFC 7303 names it, and as browsers and Python do. */
export const modelTypes = ["application/xml", "text/xml"];

/** What is sent or named as XML is a model; where the address names a taxonomy, it is a version of one; CSV is one sheet. */
export function formOf(contentType: string | undefined, query: ImportQuery): Form {
  const [mediaType = ""] = (contentType ?? "").toLowerCase().split(/[; ]/);
  if (modelTypes.includes(mediaType) || isModelName(query.name ?? "")) return "MODEL";
  if (query.taxonomy !== undefined || query.version !== undefined) return "TAXONOMY";
  return mediaType === "text/csv" ? "SHEET" : "WORKBOOK";
}

/** Whether a file of that name is a model rather than a table. */
export const isModelName = (name: string): boolean => /\.xml$/i.test(name);

/** Why the query cannot be; a dry run that is misspelled must not become a real one. */
export function faultOf(form: Form, query: ImportQuery): string | undefined {
  const known: readonly string[] = [...ofAll, ...ofForms[form]];
  const unknown = Object.keys(query).find(name => !known.includes(name));
  if (unknown) return `\`${unknown}\` is unknown; there are ${known.join(", ")}.`;
  const repeated = Object.keys(query).find(name => typeof query[name as keyof ImportQuery] !== "string");
  if (repeated) return `\`${repeated}\` is there twice.`;
  const unclear = switches.find(name => !["true", "false", undefined].includes(query[name]));
  if (unclear) return `\`${unclear}\` must be true or false.`;
  const { replace, replaceAnyway } = switchesOf(query);
  return replaceAnyway && !replace ? "`replaceAnyway` belongs to `replace=true`." : checks[form](query);
}

const checks: Record<Form, (query: ImportQuery) => string | undefined> = {
  MODEL: () => undefined,
  WORKBOOK: ({ layout, period }) => {
    if (layout !== undefined && !layoutNames.includes(layout)) return `\`layout\` must be ${layoutNames.join(" or ")}.`;
    return period === undefined || isPeriod(period) ? undefined : "`period` must be such as 2025-2029.";
  },
  SHEET: query => (query.name ? checks.WORKBOOK(query) : "`name` tells the sheet of a CSV, such as Layanan.csv."),
  TAXONOMY: ({ taxonomy, version, validFrom }) => {
    if (!taxonomy || !version) return "`taxonomy` and `version` belong together.";
    return validFrom === undefined || isDay(validFrom) ? undefined : "`validFrom` must be a day such as 2027-01-01.";
  },
};

const switchesOf = ({ dryRun, replace, replaceAnyway }: ImportQuery) => ({
  dryRun: dryRun === "true",
  replace: replace === "true",
  replaceAnyway: replaceAnyway === "true",
});

const noteOf = ({ name }: ImportQuery) => `Diimpor${name ? ` dari ${name}` : ""}`;

/** How to import a workbook; it ends with the signal. */
export const workbookOptionsOf = (query: ImportQuery, signal: AbortSignal): ImportOptions => ({
  ...switchesOf(query),
  ...{ opd: query.opd, period: query.period, layout: query.layout as Layout | undefined },
  ...{ note: noteOf(query), signal },
});

/** How to import a model; messages call it `model.xml` where it has no name. */
export const modelOptionsOf = ({ name = "model.xml", key, source, ...query }: ImportQuery): ArchimateOptions => ({
  ...switchesOf(query),
  ...{ file: name, key, source },
});

/** How to import a version of a taxonomy; the query was found without fault. */
export const taxonomyOptionsOf = (query: ImportQuery): ImportTaxonomyOptions => ({
  ...switchesOf(query),
  ...{ taxonomy: query.taxonomy!.toUpperCase(), version: query.version!, validFrom: query.validFrom },
  ...{ replaces: query.replaces, source: query.source, note: noteOf(query) },
});

import { countCorrections } from "../formats/correction.js";
import type { GivenOptions } from "../formats/format.js";
import type { ImportCall } from "../formats/import-call.js";
import { checkOptions, type ImportFormat, importFormatOf } from "../formats/import-formats.js";
import { correctedFileType, takeCorrections } from "./corrected-file.js";

const switches = ["dryRun", "replace", "replaceAnyway"];

/** Query parameters of every import. */
const ofAll = [...switches, "name", "upload"];

/** Query parameters of an import; a repeated one has a list. */
export type ImportQuery = Partial<Record<string, string | string[]>>;

/** Import that a request describes. */
export interface RequestedImport {
  format: ImportFormat;
  name?: string;
  /** Id of the upload that has the file; the body then has corrections alone. */
  upload?: string;
  given: GivenOptions;
  call: ImportCall;
  /** True if the body has corrections before its file. */
  isCorrected: boolean;
}

/**
 * Returns the import of a request, or an English message for an invalid query. Unknown names are refused, so that a
 * misspelled `dryRun` writes nothing.
 */
export function readImportQuery(contentType: string | undefined, query: ImportQuery): RequestedImport | string {
  const [mediaType] = (contentType ?? "").split(/[; ]/);
  const names = [query.name ?? []].flat();
  const format = importFormatOf({ options: Object.keys(query), mediaType, names });
  const fault = faultOf(format, query);
  if (fault) return fault;
  const { name, upload, dryRun, replace, replaceAnyway, ...given } = query as GivenOptions;
  if (upload !== undefined && !isCorrected(contentType))
    return `With \`upload\`, send the corrections alone, as ${correctedFileType}: one line of JSON, [] for none.`;
  const call = {
    ...{ dryRun: dryRun === "true", replace: replace === "true", replaceAnyway: replaceAnyway === "true" },
    note: `Diimpor${name ? ` dari ${name}` : ""}`,
  };
  return { format, name, upload, given, call, isCorrected: isCorrected(contentType) };
}

const isCorrected = (contentType = ""): boolean => contentType.split(/[; ]/)[0]?.toLowerCase() === correctedFileType;

/** Returns the file in the body of an import, with its corrections in the call, or an English message for invalid ones. */
export async function readImportBody(
  body: AsyncIterable<Uint8Array>,
  requested: RequestedImport,
): Promise<{ requested: RequestedImport; file: AsyncIterable<Uint8Array> } | string> {
  if (!requested.isCorrected) return { requested, file: body };
  const taken = await takeCorrections(body);
  if (typeof taken === "string") return taken;
  const { corrections, file } = taken;
  const { format, upload } = requested;
  if (upload !== undefined && !(await isEmpty(file)))
    return "A file follows the corrections, but `upload` names one. Send one of them.";
  if (corrections.length === 0) return { requested, file };
  if (!format.import.takesCorrections) return `${format.title} takes no corrections. Correct the file itself.`;
  const { cells, rowsLeftOut } = countCorrections(corrections);
  const note = `${requested.call.note}; saat diimpor ${cells} sel diperbaiki dan ${rowsLeftOut} baris dikeluarkan`;
  return { file, requested: { ...requested, call: { ...requested.call, corrections, note } } };
}

async function isEmpty(file: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const chunk of file) if (chunk.length > 0) return false;
  return true;
}

function faultOf(format: ImportFormat, query: ImportQuery): string | undefined {
  const known = [...ofAll, ...format.import.options.map(({ name }) => name)];
  const unknown = Object.keys(query).find(name => !known.includes(name));
  if (unknown) return `\`${unknown}\` is unknown here. Use ${known.join(", ")}.`;
  const repeated = Object.keys(query).find(name => typeof query[name] !== "string");
  if (repeated) return `\`${repeated}\` is given more than once. Give it once.`;
  const given = query as GivenOptions;
  const unclear = switches.find(name => !["true", "false", undefined].includes(given[name]));
  if (unclear) return `\`${unclear}\` must be true or false.`;
  if (given.replaceAnyway === "true" && given.replace !== "true") return "`replaceAnyway` requires `replace=true`.";
  if (format.needsName && !given.name) return `\`name\` is missing. ${format.needsName}.`;
  return checkOptions(format.import, given, name => `\`${name}\``);
}

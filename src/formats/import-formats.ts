import { groupBy } from "../common/group-by.js";
import type { FileImport, Format, GivenOptions } from "./format.js";
import { hasEnding } from "./format.js";
import { usualFormat } from "./formats.js";
import { formatsWith } from "./formats-with.js";

/** Format with an import. */
export type ImportFormat = Format & { import: FileImport };

/** Formats that can be imported. */
export const importFormats: readonly ImportFormat[] = formatsWith("import");

/** Imports, each with the formats that share it. */
export const sharedImports: ReadonlyMap<FileImport, readonly ImportFormat[]> = groupBy(
  importFormats,
  format => format.import,
);

/** Facts about a file from which its format is chosen: options by name, media type, and possible file names. */
export interface FileClues {
  options: readonly string[];
  mediaType?: string;
  names: readonly string[];
}

/**
 * Returns the format of a file to import: one of whose required options is given, else that of the media type, else that
 * of the name. Default: a workbook, which is recognised by its content.
 */
export function importFormatOf({ options, mediaType = "", names }: FileClues): ImportFormat {
  const clues: ((format: ImportFormat) => boolean)[] = [
    format => requiredOptions(format.import).some(name => options.includes(name)),
    format => format.mediaTypes.includes(mediaType.toLowerCase()),
    format => names.some(name => hasEnding(format, name)),
    format => format.name === usualFormat.name,
  ];
  for (const isMeant of clues) {
    const found = importFormats.find(isMeant);
    if (found) return found;
  }
  throw new Error(`The usual format, ${usualFormat.name}, has no import.`);
}

/** Returns the names of the required options. */
export const requiredOptions = ({ options }: FileImport): string[] =>
  options.filter(({ required }) => required).map(({ name }) => name);

/** Returns an English message for missing or invalid options. `spell` formats their names as the sender writes them. */
export function checkOptions(
  wanted: FileImport,
  given: GivenOptions,
  spell: (name: string) => string,
): string | undefined {
  const required = requiredOptions(wanted);
  if (required.some(name => !given[name]))
    return `${required.map(spell).join(" and ")} must be given${required.length > 1 ? " together" : ""}.`;
  for (const { name, check } of wanted.options) {
    const text = given[name];
    const fault = text === undefined ? undefined : check?.(text);
    if (fault) return `${spell(name)} ${fault}.`;
  }
  return undefined;
}

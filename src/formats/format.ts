import type { Kind } from "../metamodel/define/index.js";
import type { Context } from "../repository/context.js";
import type { ConnectionArguments } from "../repository/elements/rows.js";
import type { ImportCall } from "./import-call.js";
import type { ImportReport } from "./import-report.js";
import type { Language } from "./language.js";
import type { Table } from "./workbook/list-table.js";
import type { Reader } from "./workbook/reader.js";
import type { Workbook } from "./workbook/write-workbook.js";
import type { ZipEntry } from "./zip/zip-stream.js";

/**
 * File format, declared as `format.ts` in its folder and listed in `formats.ts`. The routes of imports and exports, the
 * commands `import` and `export` with their usage, and `docs/formats.md` follow from the parts that it has.
 */
export interface Format {
  /** Name in addresses, such as `/export/services.csv`, and of `--format`. */
  name: string;
  /** English noun phrase, such as "ArchiMate model (Open Exchange)". */
  title: string;
  /** Endings of its files, without dot. A format without endings is chosen by its required options. */
  endings: readonly string[];
  /** Media types of its files. The first one is sent with exports. */
  mediaTypes: readonly string[];
  /** Why an upload needs its file name, and an example; undefined if the content is enough. */
  needsName?: string;
  import?: FileImport;
  /** Writes lists and answers of questions. */
  tables?: TableWriter;
  /** Arranges a list of a kind for `layout=<name>`. Throws BAD_USER_INPUT if it has no place for the kind. */
  layout?(reader: Reader, kind: Kind, args: ConnectionArguments): Promise<Table[]>;
  /** Field of GraphQL answers that is a file of this format. */
  picture?: { field: string; disposition: "inline" | "attachment" };
  /** Writes the repository. */
  export?: RepositoryExport;
}

/** Import of a file, over HTTP and by the command. */
export interface FileImport<R extends ImportReport = any> {
  /** Description of the file in the usage of the command. */
  file: string;
  options: readonly ImportOption[];
  /** Effect of `--replace`, for the usage. */
  replace: string;
  /** Further lines of the usage. */
  notes?: string;
  /** Imports the file, or only checks it. `given`: the options that `checkOptions` has accepted. */
  run(context: Context, file: FileToImport, given: GivenOptions, call: ImportCall): Promise<R>;
  /** True if the import applies the corrections of a call. */
  takesCorrections?: true;
  /** Returns a workbook with the rows alone that a dry run refuses, to correct them there; undefined if it refuses none. */
  refused?(
    context: Context,
    file: FileToImport,
    given: GivenOptions,
    call: ImportCall,
  ): Promise<AsyncIterable<Buffer> | undefined>;
  /** Describes the report for people. Default: `describeReport`. */
  describe?(report: R, language: Language): string;
}

/** File on this machine with the name that its sender gave it. */
export interface FileToImport {
  path: string;
  name?: string;
}

/** Options of an import by name, as texts. */
export type GivenOptions = Partial<Record<string, string>>;

/** Option of an import: `validFrom=…` over HTTP, `--valid-from …` of the command. */
export interface ImportOption {
  name: string;
  /** Example or noun for the usage, such as `2025-2029` or `CODE`. */
  value: string;
  help: string;
  /** Required options also choose the format. */
  required?: true;
  /** Returns the predicate of an error message, such as "must be a year", or undefined for a valid value. */
  check?(text: string): string | undefined;
}

/** Writer of tables: all in one file. */
export interface TableWriter {
  /** True if a file holds one table only. */
  isSingle?: true;
  /** `organization`: name of the government, for formats with a place for it. */
  write(tables: Table[], organization?: string): AsyncIterable<string | Buffer>;
}

/** Export of the repository by the command. */
export interface RepositoryExport {
  /** Line of the usage. */
  help: string;
  /** True if it can be limited to the elements of one perangkat daerah. */
  isByOpd?: true;
  /** True if it has a short and a long form (`full`). */
  hasForms?: true;
  /** Returns what to write for a file name and kinds. Throws BAD_USER_INPUT if it has no place for the kinds. */
  target(wanted: { file?: string; kinds: readonly Kind[] }): ExportTarget;
}

/** File or folder to write. */
export type ExportTarget =
  | { file: string; ending: string; content(context: Context, extent: Workbook): AsyncIterable<Buffer | string> }
  | { folder: string; files(context: Context, extent: Workbook): AsyncIterable<ZipEntry> };

/** Returns the Content-Type of a file: the media type, with the charset for texts. */
export function contentTypeOf({ mediaTypes: [type = "application/octet-stream"] }: Format): string {
  return /^text\/|\+xml$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** Returns true if a file has an ending of the format, in any case. */
export const hasEnding = ({ endings }: Format, file: string): boolean =>
  endings.some(ending => file.toLowerCase().endsWith(`.${ending}`));

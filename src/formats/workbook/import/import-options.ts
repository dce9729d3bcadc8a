import type { ReplaceOptions } from "../../replacing.js";
import type { Layout } from "./find-sheet.js";

/**
 * How a workbook is imported. With `replace`, what the file leaves out is removed as far as the file could have told it:
 * cells that are empty in a column of the file; relations of an element of the file that its column, or the sheet of their
 * type, does not name. A sheet or a column that is not in the file, or a sheet without rows, says nothing; no element is
 * ever deleted. A file that leaves out more than it keeps is refused, unless `replaceAnyway`.
 */
export interface ImportOptions extends ReplaceOptions {
  /** Whose layout the file has; left out, the names of its sheets tell. */
  layout?: Layout;
  /** Checks everything, and keeps nothing. */
  dryRun?: boolean;
  /**
   * Code or ref of the perangkat daerah whose file it is: rows without an owner become its own; rows that belong to another, or
   * to all, refuse the file.
   */
  opd?: string;
  /** Years of the architecture, `2025-2029`, for rows that name none, where their kind has the property. */
  period?: string;
  /** For the change log. */
  note?: string;
  /** Ends the import before anything is kept. */
  signal?: AbortSignal;
  /** Called now and then: rows read so far, then what is done with them. */
  onProgress?(progress: ImportProgress): void;
}

/** How far an import is: `rows` read so far, or all of them. */
export interface ImportProgress {
  phase: "READING" | "CHECKING" | "WRITING";
  rows: number;
}

/** Whether a text is a year, or two with the later one last. */
export function isPeriod(text: string): boolean {
  const [, from, until = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  return from !== undefined && until! >= from;
}

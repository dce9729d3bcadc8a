import type { Correction } from "./correction.js";
import type { ReplaceOptions } from "./replacing.js";

/** Options of a call that do not depend on the format. */
export interface ImportCall extends ReplaceOptions {
  /** Dry run: checks everything, but writes nothing. */
  dryRun?: boolean;
  /** Note for the change log. A model has one of its own. */
  note?: string;
  /** SHA-256 of the file in hexadecimal digits, for the change log. */
  fileHash?: string;
  /** Corrections of a file of tables. Other formats take none. */
  corrections?: readonly Correction[];
  /** Aborts an import of tables before anything is written. */
  signal?: AbortSignal;
  /** Receives the progress of an import of tables from time to time: rows read, then the phase. */
  onProgress?(progress: ImportProgress): void;
}

/** Progress of an import; `rows`: read so far, or in total after READING. */
export interface ImportProgress {
  phase: "READING" | "CHECKING" | "WRITING";
  rows: number;
}

/** Reason why a file cannot be read as tables. */
export type FileFault =
  | "FILE_TOO_LARGE"
  | "FILE_UNREADABLE"
  | "FILE_TRUNCATED"
  | "FILE_ENCRYPTED"
  | "FILE_TYPE_UNKNOWN"
  | "ENCODING_UNKNOWN"
  | "SHEET_TWICE"
  | "TOO_MANY_ROWS";

/** Error of a file that cannot or may not be read to its end; the message is Indonesian, for people. */
export class FileError extends Error {
  constructor(
    readonly rule: FileFault,
    message: string,
    /** Sheet and row, as far as known. */
    readonly path: (string | number)[] = [],
  ) {
    super(message);
  }
}

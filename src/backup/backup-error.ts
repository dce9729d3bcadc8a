export type BackupErrorCode =
  | "BACKUP_UNREADABLE"
  | "BACKUP_BUSY"
  | "BACKUP_DISTURBED"
  | "BACKUP_UNSUPPORTED"
  | "NOT_EMPTY"
  | "OTHER_RECORD_KEY"
  | "SCHEMA_TOO_NEW";

/** Error of a backup or restore, with its place and what to do. The message ends with the code. */
export class BackupError extends Error {
  constructor(
    readonly code: BackupErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${message} (${code})`, options);
  }
}

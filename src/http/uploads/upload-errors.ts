import { RepositoryError } from "../../common/repository-error.js";

/** Returns the error of an upload that does not exist, or belongs to another account. */
export const unknownUpload = (id: string): RepositoryError =>
  new RepositoryError(
    "NOT_FOUND",
    `There is no upload ${id}. It may have expired. Send the file again: POST /uploads.`,
  );

/** Returns the error of a piece that begins elsewhere than after the `expected` bytes that are here. */
export const mismatch = (offset: number, expected: number): RepositoryError =>
  new RepositoryError(
    "UPLOAD_OFFSET_MISMATCH",
    `Upload-Offset is ${offset}, but ${expected} bytes are here. Continue at that byte.`,
    { expected },
  );

/** Returns the error of an import of a file that is not complete. */
export const incomplete = ({ id, bytes, length }: { id: string; bytes: number; length: number }): RepositoryError =>
  new RepositoryError("BAD_USER_INPUT", `The upload ${id} has ${bytes} of ${length} bytes. Send the rest first.`);

/** Returns the error of a new upload while those of others take all room. */
export const noRoom = (): RepositoryError =>
  new RepositoryError(
    "TOO_MANY_REQUESTS",
    "The files that are being received take all room (UPLOADS_MB). Try again later.",
  );

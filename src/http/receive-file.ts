import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { DatabaseError } from "../database/database-error.js";
import { makeProcessFolder, removeFoldersOfTheDead } from "./process-folders.js";

/** Error of an upload that exceeds the size limit. */
export class FileTooLarge extends Error {}

const prefix = "spbe-import-";

/** Removes the files of servers that were killed during an import. Must be called before the first upload. */
export const removeAbandonedFiles = (): Promise<void> => removeFoldersOfTheDead(prefix);

/**
 * Stores an upload in a temporary file, passes it to `use`, and always removes it. Throws FileTooLarge as soon as the
 * limit is exceeded, DISK_FULL if the disk of temporary files is full, and errors of the connection.
 */
export async function receiveFile<T>(
  sent: AsyncIterable<Uint8Array>,
  maxBytes: number,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await makeProcessFolder(prefix);
  try {
    const file = path.join(folder, "sent");
    await pipeline(bounded(sent, maxBytes), createWriteStream(file, { mode: 0o600 })).catch(rejectFullDisk(disk));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const disk = "Disk berkas sementara (TMPDIR) yang penuh, bukan disk basis data.";

/** Returns the handler of a rejected write. Throws DISK_FULL, with a sentence that names the disk, and other errors unchanged. */
export const rejectFullDisk =
  (detail: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw error.code === "ENOSPC" ? new DatabaseError("DISK_FULL", { cause: error, detail }) : error;
  };

/** Yields the chunks of an upload. Throws FileTooLarge before the one that exceeds the limit. */
export async function* bounded(sent: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of sent) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new FileTooLarge();
    yield chunk;
  }
}

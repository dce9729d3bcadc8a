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
    await pipeline(bounded(sent, maxBytes), createWriteStream(file, { mode: 0o600 })).catch(rejectWithMeaning);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rejectWithMeaning(error: NodeJS.ErrnoException): never {
  const detail = `Disk berkas sementara (TMPDIR) yang penuh, bukan disk basis data.`;
  throw error.code === "ENOSPC" ? new DatabaseError("DISK_FULL", { cause: error, detail }) : error;
}

async function* bounded(sent: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of sent) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new FileTooLarge();
    yield chunk;
  }
}

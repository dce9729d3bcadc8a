import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";

/** More bytes than a file may have. */
export class FileTooLarge extends Error {}

const prefix = "spbe-import-";

/** Removes what servers left in the temporary folder that were killed in the middle of an import. To be called before the first. */
export async function removeAbandonedFiles(): Promise<void> {
  const names = (await readdir(tmpdir())).filter(name => name.startsWith(prefix));
  const abandoned = names.filter(name => !isAtWork(Number.parseInt(name.slice(prefix.length), 10)));
  // What belongs to somebody else may not be ours to remove.
  await Promise.allSettled(abandoned.map(name => rm(path.join(tmpdir(), name), { recursive: true })));
}

/** In a container every server has the same number: a file of our own is of the one before us. */
function isAtWork(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Puts what a client sends into a file of its own, gives it to `use`, and removes it, whatever happens. Throws
 * FileTooLarge as soon as there are more bytes, and what the connection throws where it breaks off.
 */
export async function receiveFile<T>(
  sent: AsyncIterable<Uint8Array>,
  maxBytes: number,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  try {
    const file = path.join(folder, "sent");
    await pipeline(bounded(sent, maxBytes), createWriteStream(file, { mode: 0o600 }));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* bounded(sent: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of sent) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new FileTooLarge();
    yield chunk;
  }
}

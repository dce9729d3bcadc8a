import { createWriteStream, rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

type Content = AsyncIterable<Buffer | string> | Iterable<Buffer | string>;

/** Writes a file, readable by this user alone, whole or not at all: what breaks off, be it by a signal, leaves nothing behind, and what was there stays. */
export async function writeWhole(file: string, content: Content): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  await removedUnlessDone(unfinished, async () => {
    await write(unfinished, content);
    await rename(unfinished, file);
  });
}

/**
 * Writes files into a folder likewise, all of them or none, and makes it where it is not there. Gives the names of other
 * files there that have the same ending: left from before, they are not of this writing.
 */
export async function writeFolderWhole(
  folder: string,
  files: AsyncIterable<{ name: string; content: Content }> | Iterable<{ name: string; content: Content }>,
): Promise<string[]> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  // Within the folder, which may be all that this user may write to, or a disk of its own.
  const unfinished = path.join(folder, `.${process.pid}.part`);
  return removedUnlessDone(made ?? unfinished, async () => {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    for await (const { name, content } of files) await write(path.join(unfinished, name), content);
    const names = await readdir(unfinished);
    for (const name of names) await rename(path.join(unfinished, name), path.join(folder, name));
    await rmdir(unfinished);
    const endings = names.map(name => path.extname(name));
    return (await readdir(folder)).filter(name => !names.includes(name) && endings.includes(path.extname(name)));
  });
}

const write = (file: string, content: Content): Promise<void> =>
  pipeline(Readable.from(content), createWriteStream(file, { mode: 0o600 }));

/** Does work that is whole only at its end. Where it fails, or the process exits before, what it was to finish is removed. */
async function removedUnlessDone<T>(unfinished: string, work: () => Promise<T>): Promise<T> {
  const remove = () => rmSync(unfinished, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    return await work();
  } catch (error) {
    remove();
    throw error;
  } finally {
    process.off("exit", remove);
  }
}

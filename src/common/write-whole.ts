import { randomUUID } from "node:crypto";
import { createWriteStream, rmSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

type Content = AsyncIterable<Buffer | string> | Iterable<Buffer | string>;

/**
 * Writes a file atomically, with permissions for this user only, and waits until it is on the disk. After an error or a signal,
 * no partial file remains, and an existing file is unchanged. `through`: conversions of its content, such as compression.
 */
export async function writeWhole(file: string, content: Content, ...through: Transform[]): Promise<void> {
  // Processes in containers have the same id.
  const unfinished = `${file}.${process.pid}-${randomUUID().slice(0, 8)}.part`;
  await removedUnlessDone(unfinished, async () => {
    await write(unfinished, content, through);
    await rename(unfinished, file);
    await syncFolder(path.dirname(file));
  });
}

/** Waits until the names of the files in a folder are on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes files into a folder atomically, and creates the folder if necessary. Returns the names of other files there
 * with the same endings, which are from earlier writes.
 */
export async function writeFolderWhole(
  folder: string,
  files: AsyncIterable<{ name: string; content: Content }> | Iterable<{ name: string; content: Content }>,
): Promise<string[]> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  // The temporary folder is inside the target, which may be the only writable folder or on a separate disk.
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

const write = (file: string, content: Content, through: readonly Transform[] = []): Promise<void> =>
  pipeline([Readable.from(content), ...through, createWriteStream(file, { mode: 0o600, flags: "wx", flush: true })]);

/**
 * Executes work whose result is complete only at its end. After an error or an early exit of the process, `unfinished`
 * is removed.
 */
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

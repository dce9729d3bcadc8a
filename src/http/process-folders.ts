import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A new temporary folder whose name tells which process it belongs to: its path. */
export const makeProcessFolder = (prefix: string): Promise<string> =>
  mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));

/** Removes such folders of processes that were killed. To be called before this one makes its first. */
export async function removeFoldersOfTheDead(prefix: string): Promise<void> {
  const names = (await readdir(tmpdir())).filter(name => name.startsWith(prefix));
  const abandoned = names.filter(name => !isAtWork(Number.parseInt(name.slice(prefix.length), 10)));
  // What belongs to somebody else may not be ours to remove.
  await Promise.allSettled(abandoned.map(name => rm(path.join(tmpdir(), name), { recursive: true })));
}

/** In a container every server has the same number: a folder of our own is of the one before us. */
function isAtWork(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

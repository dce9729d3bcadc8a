import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { isProcessAlive } from "../common/is-process-alive.js";

/** Creates a temporary folder whose name contains the process id, and returns its path. */
export const makeProcessFolder = (prefix: string): Promise<string> =>
  mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));

/** Removes such folders of processes that no longer run. Must be called before this process creates its first. */
export async function removeFoldersOfTheDead(prefix: string): Promise<void> {
  const names = (await readdir(tmpdir())).filter(name => name.startsWith(prefix));
  const abandoned = names.filter(name => !isAtWork(Number.parseInt(name.slice(prefix.length), 10)));
  // Another user's folders may not be removable.
  await Promise.allSettled(abandoned.map(name => rm(path.join(tmpdir(), name), { recursive: true })));
}

/** In a container every server has the same number: a folder of our own is of the one before us. */
const isAtWork = (pid: number) => pid !== process.pid && isProcessAlive(pid);

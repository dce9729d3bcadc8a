import { chmod, lstat, opendir } from "node:fs/promises";
import path from "node:path";

/** Umask for files and folders of this user only: files 0600, folders 0700. */
const privateMask = 0o077;
/** Maximum entries to check. A store has a few thousand files; a larger folder is none, so the rest is skipped. */
const mostEntries = 50_000;

/** Removes the permissions of group and others, which an earlier version granted, from a folder and its content. */
export async function makePrivate(folder: string): Promise<void> {
  await mend(folder);
  let entries = 0;
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (++entries > mostEntries) return;
    if (entry.isFile() || entry.isDirectory()) await mend(path.join(entry.parentPath, entry.name));
  }
}

async function mend(file: string): Promise<void> {
  const { mode } = await lstat(file);
  if (mode & privateMask) await chmod(file, mode & ~privateMask & 0o7777);
}

/** Runs `start` with a private umask, which a process started by it inherits. Synchronous, as the umask is global. */
export function withPrivateMask<T>(start: () => T): T {
  const before = process.umask(privateMask);
  try {
    return start();
  } finally {
    process.umask(before);
  }
}

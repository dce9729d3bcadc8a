import { chmod, lstat, opendir } from "node:fs/promises";
import path from "node:path";

/** Mask of new files and folders that are for this user alone: files 0600, folders 0700. */
const privateMask = 0o077;
/** A store has a few thousand files; beyond this a folder is no store, and the rest of it is left alone. */
const mostEntries = 50_000;

/** Takes all permissions of group and others from a folder and what is in it, which an earlier version left open. */
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

/** Runs `start` so that what a process that it starts will make is for this user alone; nothing else runs meanwhile. */
export function withPrivateMask<T>(start: () => T): T {
  const before = process.umask(privateMask);
  try {
    return start();
  } finally {
    process.umask(before);
  }
}

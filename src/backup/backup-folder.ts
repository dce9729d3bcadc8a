import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Names of daily backups, which sort by their instant. */
const daily = /^repository-\d{8}T\d{6}Z\.backup$/;
/** Backups that are being written, or remainders of a server that was killed while it wrote. */
const unfinished = /^repository-\d{8}T\d{6}Z\.backup\.[\w-]+\.part$/;
/** Milliseconds after which nobody writes an unfinished file any more. */
const aDay = 24 * 60 * 60_000;

/** Returns the file of a backup that is taken now, and creates its folder for this user only. */
export async function newBackupIn(folder: string, now: Date): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, `repository-${now.toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "")}.backup`);
}

/**
 * Deletes the oldest daily backups, so that `most` remain, and what killed servers have left a day ago. Other files of the folder remain.
 * Returns the names of deleted files. To be called by the server that has just taken a backup.
 */
export async function deleteOldBackups(folder: string, most: number): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  const old = names.filter(name => daily.test(name)).slice(0, -most);
  const deleted = [...old];
  for (const name of names.filter(each => unfinished.test(each)))
    if (await isOld(path.join(folder, name))) deleted.push(name);
  for (const name of deleted) await rm(path.join(folder, name), { force: true });
  return deleted;
}

/** Returns true for a file that was written a day ago; false if it is gone. */
const isOld = (file: string): Promise<boolean> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs < Date.now() - aDay,
    () => false,
  );

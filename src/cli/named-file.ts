import { accessSync, constants, type Stats, statSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./usage-error.js";

/** Throws UsageError if the file does not exist or is not readable; called before a database is started. */
export function checkReadable(file: string): void {
  const found = lookAt(file);
  if (!found) throw new UsageError(`There is no file ${file}.`);
  if (!found.isFile()) throw new UsageError(`${file} is a folder; name a file in it.`);
  if (!allows(file, constants.R_OK))
    throw new UsageError(`This user has no permission to read ${file}. Change its permissions.`);
}

/** Throws UsageError if the folder does not exist or is not readable. */
export function checkReadableFolder(folder: string): void {
  const found = lookAt(folder);
  if (!found) throw new UsageError(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new UsageError(`${folder} is not a folder. Name the folder that contains it.`);
  if (!allows(folder, constants.R_OK | constants.X_OK))
    throw new UsageError(`This user has no permission to read ${folder}. Change its permissions.`);
}

/** Throws UsageError if a file of that name cannot be written: other ending, or no writable folder. */
export function checkWritable(file: string, ...endings: string[]): void {
  if (!endings.includes(path.extname(file).toLowerCase()))
    throw new UsageError(`${file} must end in ${endings.join(" or ")}.`);
  checkFolderOf(file);
}

/** Throws UsageError if a file of that name cannot be written: a folder has the name, or its folder is not writable. */
export function checkFolderOf(file: string): void {
  if (lookAt(file)?.isDirectory()) throw new UsageError(`${file} is a folder; name a file in it.`);
  checkHolds(path.dirname(file));
}

/**
 * Throws UsageError if a folder of that name cannot be written. Missing parent folders are allowed, as they are
 * created.
 */
export function checkWritableFolder(folder: string): void {
  if (lookAt(folder)) checkHolds(folder);
  else checkWritableFolder(path.dirname(path.resolve(folder)));
}

function checkHolds(folder: string): void {
  const found = lookAt(folder);
  if (!found) throw new UsageError(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new UsageError(`${folder} is a file, not a folder.`);
  if (!allows(folder, constants.W_OK | constants.X_OK))
    throw new UsageError(`This user has no permission to write to ${folder}. Change its permissions.`);
}

/** Returns the status of a path; undefined if it does not exist or is not accessible. */
function lookAt(name: string): Stats | undefined {
  try {
    return statSync(name);
  } catch {
    return undefined;
  }
}

function allows(name: string, mode: number): boolean {
  try {
    accessSync(name, mode);
    return true;
  } catch {
    return false;
  }
}

import { accessSync, constants, type Stats, statSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./usage-error.js";

/** Before anything is started for it: throws UsageError unless there is a file that may be read. */
export function checkReadable(file: string): void {
  const found = lookAt(file);
  if (!found) throw new UsageError(`There is no file ${file}.`);
  if (!found.isFile()) throw new UsageError(`${file} is a folder; name a file in it.`);
  if (!allows(file, constants.R_OK)) throw new UsageError(`${file} may not be read by this user.`);
}

/** Throws UsageError unless there is a folder that may be read. */
export function checkReadableFolder(folder: string): void {
  const found = lookAt(folder);
  if (!found) throw new UsageError(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new UsageError(`${folder} is no folder; name the folder that it is in.`);
  if (!allows(folder, constants.R_OK | constants.X_OK)) throw new UsageError(`${folder} may not be read by this user.`);
}

/** Throws UsageError unless a file of that name can be written: its ending is one of these, its folder is there. */
export function checkWritable(file: string, ...endings: string[]): void {
  if (!endings.includes(path.extname(file).toLowerCase()))
    throw new UsageError(`${file} must end in ${endings.join(" or ")}.`);
  if (lookAt(file)?.isDirectory()) throw new UsageError(`${file} is a folder; name a file in it.`);
  checkHolds(path.dirname(file));
}

/** Throws UsageError unless a folder of that name can be filled; those above it are made. */
export function checkWritableFolder(folder: string): void {
  if (lookAt(folder)) checkHolds(folder);
  else checkWritableFolder(path.dirname(path.resolve(folder)));
}

function checkHolds(folder: string): void {
  const found = lookAt(folder);
  if (!found) throw new UsageError(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new UsageError(`${folder} is a file, no folder.`);
  if (!allows(folder, constants.W_OK | constants.X_OK))
    throw new UsageError(`Nothing may be written to ${folder} by this user.`);
}

/** What is there; undefined where nothing is, or the way to it is barred. */
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

import { access, constants, mkdir } from "node:fs/promises";
import path from "node:path";
import { freeBytesOf, inMegabytes } from "../disk-space.js";
import { StartupError } from "../startup-error.js";
import { makePrivate } from "./private-files.js";

/** Error of a start because another engine has its store in this folder open. */
export class FolderInUse extends StartupError {
  constructor(folder: string) {
    super(`The data folder ${folder} is in use by another process: stop that one, or set DATA_DIR to another folder.`);
  }
}

/** Returns the engine's folder within the data folder. */
export const homeOf = (dataDir: string): string => path.resolve(dataDir, "neo4j");

/**
 * Returns the engine's folder within the data folder; creates it if missing and restricts it to this user. Throws
 * StartupError.
 */
export async function provideHome(dataDir: string): Promise<string> {
  const home = homeOf(dataDir);
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw folderFault(await causeOf(error, home), dataDir, "cannot be made");
  }
  try {
    await makePrivate(home);
    await access(home, constants.W_OK);
  } catch (error) {
    throw folderFault(error, dataDir);
  }
  return home;
}

/**
 * Finds the cause of ENOENT, which Node reports for a folder on a read-only file system, at the nearest existing
 * folder.
 */
async function causeOf(error: unknown, folder: string): Promise<unknown> {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") return error;
  const nearest = path.dirname(folder);
  return access(nearest, constants.W_OK).then(
    () => error,
    refusal => (nearest === folder ? refusal : causeOf(refusal, nearest)),
  );
}

/** Throws a StartupError with disk and figures unless this many bytes are free. */
export async function requireSpaceToStart(dataDir: string, bytes: number): Promise<void> {
  const free = await freeBytesOf(dataDir);
  if (free < bytes) throw diskFull(dataDir, `${inMegabytes(free)} are free, ${inMegabytes(bytes)} are needed to start`);
}

/** Returns the error of a start without enough disk space for the data folder. */
export const diskFull = (dataDir: string, figures: string): StartupError =>
  new StartupError(
    `The disk of the data folder ${path.resolve(dataDir)} is full (${figures}). Free space on it and start again, what was committed is kept; or set DATA_DIR to a folder on another disk.`,
  );

/** Converts an error of the data folder into a StartupError with cause and remedy; returns other errors unchanged. */
export function folderFault(error: unknown, dataDir: string, cannot = "cannot be written"): unknown {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (isOfFullDisk(code)) return diskFull(dataDir, message);
  if (!/^E[A-Z]+$/.test(code)) return error;
  const { reason, wayOn } = reasons[code] ?? { reason: "the system refuses it", wayOn: "remove that cause" };
  return new StartupError(
    `The data folder ${dataDir} ${cannot}: ${reason} (${message}). Set DATA_DIR to another one, or ${wayOn}.`,
    { cause: error },
  );
}

const isOfFullDisk = (code: string) => code === "ENOSPC" || code === "EDQUOT";

const notYours = {
  reason: `user ${process.getuid?.() ?? "of this server"} may not write there`,
  wayOn: "give it, with all that is in it, to that user (chown -R)",
};
const notAFolder = { reason: "a file is in its place", wayOn: "move that file away" };

const reasons: Record<string, { reason: string; wayOn: string }> = {
  EROFS: { reason: "its file system is read-only", wayOn: "mount that one writable" },
  EACCES: notYours,
  EPERM: notYours,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
};

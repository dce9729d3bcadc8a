import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { chmod, mkdir, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { folderFault } from "../../database/embedded/data-folder.js";
import { rejectFullDisk } from "../receive-file.js";
import { unknownUpload } from "./upload-errors.js";

/** Received file, as its name on the disk describes it. The name that the client uses is not part of it. */
export interface UploadFile {
  id: string;
  /** Bytes of the whole file, as announced. */
  length: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Digest of the account to which it belongs. */
  owner: string;
  path: string;
}

/** File with the number of its bytes that are here. */
export type Upload = UploadFile & { bytes: number };

const form = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(\d{1,15})\.(\d{1,15})\.([\da-f]{64})$/;

/** Returns the digest of an account. */
export const ownerOf = (account: string): string => createHash("sha256").update(account).digest("hex");

/** Returns a new file of an account in a folder. */
export function newUploadFile(folder: string, account: string, length: number): UploadFile {
  const [id, createdAt, owner] = [randomUUID(), Date.now(), ownerOf(account)];
  return { id, length, createdAt, owner, path: path.join(folder, `${id}.${length}.${createdAt}.${owner}`) };
}

/** Makes a folder that nobody else may read. Throws a StartupError with the remedy. */
export async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  } catch (error) {
    throw folderFault(error, path.dirname(folder));
  }
}

/** Returns the files in a folder; other names are ignored. */
export async function filesIn(folder: string): Promise<UploadFile[]> {
  return (await readdir(folder)).flatMap(name => uploadFileOf(folder, name) ?? []);
}

export const removeFile = (file: UploadFile): Promise<void> => rm(file.path, { force: true });

function uploadFileOf(folder: string, name: string): UploadFile | undefined {
  const [, id, length, createdAt, owner] = form.exec(name) ?? [];
  if (!id || !owner) return undefined;
  return { id, length: Number(length), createdAt: Number(createdAt), owner, path: path.join(folder, name) };
}

const disk = "Disk berkas yang diterima (DATA_DIR) yang penuh.";

/** Creates the empty file. Throws DISK_FULL. */
export async function makeFile(file: UploadFile): Promise<Upload> {
  await writeFile(file.path, "", { mode: 0o600, flag: "wx" }).catch(rejectFullDisk(disk));
  return { ...file, bytes: 0 };
}

/** Throws NOT_FOUND for the fault of a file that is not there, and any other unchanged. */
function rejectRemoved({ id }: UploadFile, error: NodeJS.ErrnoException): never {
  throw error.code === "ENOENT" ? unknownUpload(id) : error;
}

/** Returns a file with the number of its bytes that are here. Throws NOT_FOUND for a removed one. */
export async function withBytes(file: UploadFile): Promise<Upload> {
  const found = await stat(file.path).catch(error => rejectRemoved(file, error));
  return { ...file, bytes: found.size };
}

/** Appends to a file, and returns it. Each chunk is written when it throws. Throws DISK_FULL, and errors of `sent`. */
export async function appendTo(file: UploadFile, sent: AsyncIterable<Uint8Array>) {
  // No O_CREAT: a file that was removed meanwhile would come back, readable by others.
  const handle = await open(file.path, constants.O_WRONLY | constants.O_APPEND).catch(error =>
    rejectRemoved(file, error),
  );
  try {
    for await (const chunk of sent) await handle.appendFile(chunk).catch(rejectFullDisk(disk));
  } finally {
    await handle.close();
  }
  return withBytes(file);
}

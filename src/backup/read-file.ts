import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { BackupError } from "./backup-error.js";
import { formatVersion, type Header, type Part, type Summary } from "./part.js";

/** Maximum characters of a line: 500 nodes have a few millions. */
const longestLine = 256_000_000;

/** Content of a backup whose checksum is right. */
export interface CheckedBackup {
  header: Header;
  summary: Summary;
  /** Keys of nodes of which only the state after the part `dropped` counts. */
  dropped: Set<string>;
}

/**
 * Reads a backup to its end, and compares number and SHA-256 of its lines. Throws BACKUP_UNREADABLE for a file that is no
 * backup, is incomplete, was changed, or was written by a newer version.
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const [hash, seen] = [createHash("sha256"), { lines: 0, isEnded: false }];
  const found: Partial<CheckedBackup> & { dropped: Set<string> } = { dropped: new Set() };
  for await (const line of linesOf(file)) {
    if (seen.isEnded) throw unreadable(file, "has more after its end");
    const part = partIn(file, line);
    if ("end" in part) {
      if (part.end.lines !== seen.lines || part.end.sha256 !== hash.digest("hex"))
        throw unreadable(file, "differs from what was written: its checksum does not fit");
      seen.isEnded = true;
      continue;
    }
    hash.update(`${line}\n`);
    if (seen.lines++ === 0) found.header = headerIn(file, part);
    if ("dropped" in part) for (const key of part.dropped) found.dropped.add(key);
    if ("summary" in part) found.summary = part.summary;
  }
  const { header, summary, dropped } = found;
  if (!seen.isEnded || !header || !summary) throw unreadable(file, "ends too early");
  return { header, summary, dropped };
}

/** Yields the parts of a backup that `checkBackup` has read. */
export async function* partsIn(file: string): AsyncGenerator<Part, void, undefined> {
  for await (const line of linesOf(file)) {
    const part = partIn(file, line);
    if (!("end" in part)) yield part;
  }
}

type Line = Part | { end: { lines: number; sha256: string } };

function partIn(file: string, line: string): Line {
  try {
    const part = JSON.parse(line);
    if (part !== null && typeof part === "object") return part;
  } catch {
    // The same as a value that is no part.
  }
  throw unreadable(file, "has a line that is no part of a backup");
}

function headerIn(file: string, part: Part): Header {
  if (!("header" in part) || part.header.format !== "spbe-backup") throw unreadable(file, "is no backup");
  const { version } = part.header;
  if (version > formatVersion)
    throw unreadable(file, `has the format ${version}, and this version reads formats up to ${formatVersion} only`);
  return part.header;
}

async function* linesOf(file: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  // A long line has hundreds of chunks: joined once, not at each of them.
  let [pieces, length] = [[] as string[], 0];
  for await (const chunk of unzipped(file)) {
    const [first, ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    pieces.push(first!);
    length += first!.length;
    if (length > longestLine) throw unreadable(file, "has a line that is too long");
    if (others.length === 0) continue;
    yield pieces.join("");
    yield* others.slice(0, -1);
    [pieces, length] = [others.slice(-1), others.at(-1)!.length];
  }
  if (length > 0) throw unreadable(file, "ends within a line");
}

async function* unzipped(file: string): AsyncGenerator<Buffer, void, undefined> {
  const unzip = createGunzip();
  createReadStream(file)
    .on("error", error => unzip.destroy(error))
    .pipe(unzip);
  try {
    yield* unzip;
  } catch (error) {
    throw isOfGzip(error) ? unreadable(file, "is no complete compressed file", error) : error;
  }
}

const isOfGzip = (error: unknown) => /^Z_/.test((error as NodeJS.ErrnoException).code ?? "");

const unreadable = (file: string, fault: string, cause?: unknown) =>
  new BackupError("BACKUP_UNREADABLE", `${file} ${fault}; nothing was written. Use another backup.`, { cause });

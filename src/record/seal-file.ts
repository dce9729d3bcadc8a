import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";

/** Line of the file of seals: what the records of a period were. */
export interface Seal {
  /** Moment from which the period lasts, in UTC; empty for the first one, which begins with the log. */
  from: string;
  /** Moment at which the next period begins. */
  until: string;
  /** Number of the records of the period. */
  count: number;
  /** Heads of the chains of events to which one was appended since the period began, `server number link`. Default: none. */
  events?: string[];
  /** Root of the Merkle tree over their links, in the order of the change log. */
  root: string;
  /** Link of the seal before; absent for the first one. */
  previous?: string;
  /** Link of this seal. */
  hash: string;
}

/** Bytes read first, which most seals fit in; one with the heads of many chains of events is longer. */
const tailBytes = 65_536;

/** Returns the last complete line of a file, and the number of bytes up to its end. A missing file is empty. */
export async function readTail(file: string): Promise<{ line: string | undefined; end: number }> {
  const handle = await open(file, "r").catch(whereMissing);
  if (!handle) return { line: undefined, end: 0 };
  try {
    const { size } = await handle.stat();
    for (let length = tailBytes; ; length *= 2) {
      const from = Math.max(0, size - length);
      const { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
      const end = buffer.lastIndexOf("\n") + 1;
      const begin = end > 1 ? buffer.lastIndexOf("\n", end - 2) + 1 : 0;
      const line = buffer.toString("utf8", begin, Math.max(begin, end - 1));
      if (from === 0 || begin > 0) return { line: line || undefined, end: from + end };
    }
  } finally {
    await handle.close();
  }
}

/**
 * Appends a line after `end` bytes, and waits until it is on the disk. What follows there is a line that a killed
 * server did not finish, and is removed.
 */
export async function appendLine(file: string, end: number, line: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, "a", 0o600);
  try {
    await handle.truncate(end);
    await handle.appendFile(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Yields the complete lines of a file. */
export async function* readLines(file: string): AsyncGenerator<string, void, undefined> {
  let rest = "";
  for await (const chunk of createReadStream(file, "utf8")) {
    const lines: string[] = (rest + chunk).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}

function whereMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

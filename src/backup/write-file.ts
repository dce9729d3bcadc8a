import { createHash } from "node:crypto";
import { createGzip } from "node:zlib";
import { writeWhole } from "../common/write-whole.js";
import type { Part } from "./part.js";

/** Fast, because writes may wait for a backup on the same processor; level 6 saves a tenth of the bytes. */
const compression = { level: 3 };

/**
 * Writes a backup as `writeWhole` does: compressed lines of JSON, the last of which has the number and the SHA-256 of the
 * others. Only its owner may read the file, because it contains everything.
 */
export const writeBackupFile = (file: string, parts: AsyncIterable<Part>): Promise<void> =>
  writeWhole(file, linesOf(parts), createGzip(compression));

async function* linesOf(parts: AsyncIterable<Part>): AsyncGenerator<string, void, undefined> {
  const [hash, count] = [createHash("sha256"), { lines: 0 }];
  for await (const part of parts) {
    const line = `${JSON.stringify(part)}\n`;
    hash.update(line);
    count.lines++;
    yield line;
  }
  yield `${JSON.stringify({ end: { lines: count.lines, sha256: hash.digest("hex") } })}\n`;
}

import { type PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** File of an archive. Its content is produced while the archive is read. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<string | Buffer> | Iterable<string | Buffer>;
}

/** Constant time of all files, so that equal content gives equal bytes. */
const mtime = new Date(1980, 0, 1);

/**
 * Streams a ZIP archive entry by entry; only the current entry is in memory. Throws the error of a failed content; the
 * partial archive has no directory, so no program takes it for a complete one.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  zip.on("error", error => output.destroy(error));
  const reading = new AbortController();
  const written = addAll(zip, entries, reading.signal).catch(error => output.destroy(error));
  try {
    yield* output;
  } finally {
    reading.abort();
    await written;
  }
}

/**
 * Requests the next entry only after the previous one has been written, because its content may be large or come from
 * the database.
 */
async function addAll(zip: ZipFile, entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>, signal: AbortSignal) {
  for await (const { name, content } of entries) {
    const stream = Readable.from(content, { objectMode: false, signal });
    zip.addReadStream(stream, name, { mtime, forceDosTimestamp: true });
    await finished(stream);
  }
  zip.end();
}

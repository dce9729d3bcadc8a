import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { centralRecord, dataDescriptor, endRecord, localHeader, type Written } from "./zip-records.js";

/** A file of an archive; its content is made while it is read. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<string | Buffer> | Iterable<string | Buffer>;
}

/** The bytes of a ZIP archive, entry after entry: nothing of them is kept. An archive that breaks off has no directory. */
export async function* zipStream(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncIterable<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const record: Written = { name: Buffer.from(entry.name), offset, crc: 0, size: 0, compressedSize: 0 };
    for await (const chunk of entryBytes(entry, record)) {
      offset += chunk.length;
      yield chunk;
    }
    written.push(record);
  }
  const directory = Buffer.concat(written.map(centralRecord));
  yield directory;
  yield endRecord({ entries: written.length, size: directory.length, offset });
}

/** Sizes and checksum are known behind the content, so a descriptor follows it. */
async function* entryBytes({ content }: ZipEntry, record: Written): AsyncIterable<Buffer> {
  yield localHeader(record);
  const deflate = createDeflateRaw();
  // A fault of the content ends the reading below with that fault.
  pipeline(Readable.from(counted(content, record)), deflate, () => {});
  for await (const chunk of deflate) {
    record.compressedSize += chunk.length;
    yield chunk;
  }
  yield dataDescriptor(record);
}

async function* counted(content: ZipEntry["content"], record: Written): AsyncIterable<Buffer> {
  for await (const part of content) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    record.crc = crc32(bytes, record.crc);
    record.size += bytes.length;
    yield bytes;
  }
}

import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

/** Reads the entries of an archive from memory. Without limits, as this program has just made the archive. */
export async function unzip(archive: Uint8Array): Promise<{ name: string; content: Buffer }[]> {
  const zip = await promisify<Buffer, object, ZipFile>(fromBuffer)(Buffer.from(archive), { lazyEntries: true });
  const found: { name: string; content: Buffer }[] = [];
  return new Promise((resolve, reject) => {
    zip.on("error", reject).on("end", () => resolve(found));
    zip.on("entry", (entry: Entry) => {
      read(zip, entry).then(content => {
        found.push({ name: entry.fileName, content });
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

const read = async (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  buffer(
    await promisify(
      zip.openReadStream.bind(zip) as (
        entry: Entry,
        done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
      ) => void,
    )(entry),
  );

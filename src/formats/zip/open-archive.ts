import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { type Entry, open, type ZipFile } from "yauzl";

/** Files of an archive by name. The directory is read at once, the content on demand. */
export interface Archive {
  names: readonly string[];
  /** Reads and inflates a file as a stream. Throws BrokenArchive if it does not match the directory. */
  read(name: string): AsyncIterable<Uint8Array>;
  close(): void;
}

/** Error of an archive that is truncated, inconsistent, or no archive. */
export class BrokenArchive extends Error {}

/** Error of an archive with more files than the caller allows. */
export class TooManyEntries extends Error {}

/** Error of an archive with a password. */
export class EncryptedArchive extends Error {}

/** Opens an archive. Throws BrokenArchive, TooManyEntries or EncryptedArchive. */
export async function openArchive(path: string, maxEntries: number): Promise<Archive> {
  const zip = await promisify<string, object, ZipFile>(open)(path, { lazyEntries: true, autoClose: false }).catch(
    refuse,
  );
  const entries = await readDirectory(zip, maxEntries).catch(error => {
    zip.close();
    throw error;
  });
  return {
    names: [...entries.keys()],
    read: name => contentOf(zip, entries.get(name)!),
    close: () => zip.close(),
  };
}

/** Converts an error of yauzl, which has no error class of its own. */
const refuse = (error: Error): never => {
  throw new BrokenArchive(error.message, { cause: error });
};

function readDirectory(zip: ZipFile, maxEntries: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    if (zip.entryCount > maxEntries) reject(new TooManyEntries());
    zip.on("end", () => resolve(entries));
    zip.on("error", (error: Error) => reject(new BrokenArchive(error.message, { cause: error })));
    zip.on("entry", (entry: Entry) => {
      const fault = faultOf(entry, entries);
      if (fault) return reject(fault);
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Refuses a repeated file name, because only one of the files could be read. */
function faultOf(entry: Entry, entries: ReadonlyMap<string, Entry>): Error | undefined {
  if (entry.isEncrypted()) return new EncryptedArchive();
  return entries.has(entry.fileName)
    ? new BrokenArchive(`The archive has two files named "${entry.fileName}".`)
    : undefined;
}

type OpenStream = (entry: Entry, done: (error: Error | null, stream: Readable) => void) => void;

async function* contentOf(zip: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  const stream = await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry).catch(refuse);
  let fault: Error | undefined;
  stream.on("error", error => {
    fault = error;
  });
  let crc = 0;
  try {
    for await (const chunk of stream) {
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw error === fault ? refuse(fault as Error) : error;
  }
  // yauzl compares sizes only.
  if (crc !== entry.crc32)
    throw new BrokenArchive(`The checksum of "${entry.fileName}" differs from that in the directory.`);
}

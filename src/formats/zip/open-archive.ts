import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { type Entry, open, type ZipFile } from "yauzl";

/** The files of an archive, by name. Its directory is read, their content is not until asked for. */
export interface Archive {
  names: readonly string[];
  /** The content of a file, inflated as it is read. Throws BrokenArchive where it is not what the directory says. */
  read(name: string): AsyncIterable<Uint8Array>;
  close(): void;
}

/** What ends early, contradicts itself or was never an archive. */
export class BrokenArchive extends Error {}

/** More files than the caller allows. */
export class TooManyEntries extends Error {}

/** What needs a password. */
export class EncryptedArchive extends Error {}

/** Opens an archive. Throws BrokenArchive, TooManyEntries and EncryptedArchive. */
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

/** yauzl has no error class of its own. */
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

/** Of two files of one name only one could be read, and nobody could tell which. */
function faultOf(entry: Entry, entries: ReadonlyMap<string, Entry>): Error | undefined {
  if (entry.isEncrypted()) return new EncryptedArchive();
  return entries.has(entry.fileName) ? new BrokenArchive(`${entry.fileName} is there twice`) : undefined;
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
  if (crc !== entry.crc32) throw new BrokenArchive(`${entry.fileName} has another checksum`);
}

import type { Readable } from "node:stream";
import { promisify } from "node:util";
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

/** Opens an archive. Throws BrokenArchive and TooManyEntries. */
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
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

type OpenStream = (entry: Entry, done: (error: Error | null, stream: Readable) => void) => void;

async function* contentOf(zip: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  const stream = await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry).catch(refuse);
  let fault: Error | undefined;
  stream.on("error", error => {
    fault = error;
  });
  try {
    yield* stream;
  } catch (error) {
    throw error === fault ? refuse(fault as Error) : error;
  }
}

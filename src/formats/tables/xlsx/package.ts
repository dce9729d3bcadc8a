import { posix } from "node:path";
import { inIndonesian } from "../../in-indonesian.js";
import type { Archive } from "../../zip/open-archive.js";
import type { Budget } from "../budget.js";
import { FileError } from "../file-error.js";
import { readXml, type XmlListener } from "./read-xml.js";

/** Maximum bytes of a part that describes the workbook, such as its styles, and is held in memory. */
const maxDirectoryBytes = 20_000_000;

/** Options of reading a part. `xmlns`: attribute names include their namespace. Default: no limit, no namespaces. */
interface Reading {
  maxBytes?: number;
  xmlns?: boolean;
}

/** Parts of a workbook (ECMA-376 part 2), read within the limits of its file. */
export class Package {
  /** Names in the archive by lower-case name, as part names ignore case. */
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly archive: Archive,
    private readonly budget: Budget,
  ) {
    this.names = new Map(archive.names.map(name => [name.toLowerCase(), name]));
  }

  has = (part: string): boolean => this.names.has(part.toLowerCase());

  private readonly content = (part: string) => this.archive.read(this.names.get(part.toLowerCase())!);

  /** Reads a part piece by piece. Throws a FileError if it is missing. */
  async *read(part: string, listener: XmlListener, { maxBytes, xmlns }: Reading = {}): AsyncIterable<void> {
    if (!this.has(part)) throw new FileError("FILE_UNREADABLE", `Buku kerja tidak lengkap: “${part}” tidak ada.`);
    yield* readXml(this.bytes(part, maxBytes), part, listener, xmlns);
  }

  /** True if a part contains a word. Costs as much as unpacking; `read` reports a part that is too large. */
  async mentions(part: string, word: string): Promise<boolean> {
    if (!this.has(part)) return false;
    let rest = Buffer.alloc(0);
    let bytes = 0;
    for await (const chunk of this.content(part)) {
      const piece = Buffer.concat([rest, chunk]);
      bytes += chunk.length;
      if (piece.includes(word)) return true;
      if (bytes > this.budget.limits.maxUnpackedBytes) return false;
      rest = piece.subarray(-word.length);
    }
    return false;
  }

  /** Reads a whole part that describes the workbook. Throws a FileError if it is missing or too large. */
  async readDirectory(part: string, listener: XmlListener, { xmlns }: Reading = {}): Promise<void> {
    for await (const _ of this.read(part, listener, { maxBytes: maxDirectoryBytes, xmlns }));
  }

  /** Returns the relationships of a part: path of the target and last segment of the type, by id. */
  async relationsOf(part: string): Promise<Map<string, { type: string; target: string }>> {
    const folder = posix.dirname(part);
    const relations = new Map<string, { type: string; target: string }>();
    await this.readDirectory(posix.join(folder, "_rels", `${posix.basename(part)}.rels`), {
      opened: (name, { Id = "", Type = "", Target = "" }) => {
        if (name !== "Relationship") return;
        const target = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
        relations.set(Id, { type: posix.basename(Type), target });
      },
    });
    return relations;
  }

  private async *bytes(part: string, maxBytes = Number.POSITIVE_INFINITY): AsyncIterable<Uint8Array> {
    let bytes = 0;
    for await (const chunk of this.content(part)) {
      this.budget.unpacked(chunk.length);
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(part, maxBytes);
      yield chunk;
    }
  }
}

const tooLarge = (part: string, maxBytes: number) =>
  new FileError("FILE_TOO_LARGE", `Bagian “${part}” lebih besar dari ${inIndonesian(maxBytes / 1_000_000)} MB.`, [
    part,
  ]);

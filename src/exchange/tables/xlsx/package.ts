import { posix } from "node:path";
import type { Archive } from "../../zip/open-archive.js";
import type { Budget } from "../budget.js";
import { FileError } from "../file-error.js";
import { readXml, type XmlListener } from "./read-xml.js";

/** The parts of a workbook (ECMA-376 part 2), read within the bounds of its file. */
export class Package {
  constructor(
    private readonly archive: Archive,
    private readonly budget: Budget,
  ) {}

  has = (part: string): boolean => this.archive.names.includes(part);

  /** Reads a part piece by piece. Throws a FileError where it is not there. */
  async *read(part: string, listener: XmlListener): AsyncIterable<void> {
    if (!this.has(part)) throw new FileError("FILE_UNREADABLE", `Buku kerja tidak lengkap: “${part}” tidak ada.`);
    yield* readXml(this.bytes(part), part, listener);
  }

  /** Reads a part as a whole. */
  async readAll(part: string, listener: XmlListener): Promise<void> {
    for await (const _ of this.read(part, listener));
  }

  /** What a part points at: path of the target and last word of its type, by id. */
  async relationsOf(part: string): Promise<Map<string, { type: string; target: string }>> {
    const folder = posix.dirname(part);
    const relations = new Map<string, { type: string; target: string }>();
    await this.readAll(posix.join(folder, "_rels", `${posix.basename(part)}.rels`), {
      opened: (name, { Id = "", Type = "", Target = "" }) => {
        if (name !== "Relationship") return;
        const target = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
        relations.set(Id, { type: posix.basename(Type), target });
      },
    });
    return relations;
  }

  private async *bytes(part: string): AsyncIterable<Uint8Array> {
    for await (const chunk of this.archive.read(part)) {
      this.budget.unpacked(chunk.length);
      yield chunk;
    }
  }
}

import { LRUCache } from "lru-cache";
import { strongTag } from "../strong-tag.js";

/** Compressed form of a response, with the headers for it. */
export interface EncodedAnswer {
  bytes: Buffer;
  headers: Record<string, string>;
}

/** Cached response, uncompressed and in its compressed forms. */
export interface KeptAnswer {
  /** Neo4j bookmark of a state of the graph; the response is at least as new. */
  revision: string;
  /** Name of its operation. */
  operation: string;
  /** Refs of the RESTRICTED elements that it shows. Default: none. */
  restricted?: ReadonlySet<string>;
  bytes: Buffer;
  headers: { "content-type": string; etag: string };
  /** Compressed forms by the Accept-Encoding header of the request. */
  encoded: Map<string, EncodedAnswer>;
}

/** Maximum compressed forms; clients send few different headers, and responses for others are compressed each time. */
const mostEncodings = 4;
/** Maximum share of a response in the cache; a larger one would evict all others. */
const largestShare = 1 / 4;
/** Approximate memory of objects, headers and map entry, in bytes. */
const overheadBytes = 1_000;
/** Approximate memory of a text in a set beside its characters, in bytes. */
const refBytes = 50;

/** LRU cache of responses by key, with a limit in bytes. */
export class AnswerStore {
  private readonly answers: LRUCache<string, KeptAnswer>;

  constructor(maxBytes: number) {
    // lru-cache treats 0 as unlimited.
    const maxSize = Math.max(maxBytes, 1);
    this.answers = new LRUCache({ maxSize, maxEntrySize: Math.ceil(maxSize * largestShare), sizeCalculation: sizeOf });
  }

  get bytes(): number {
    return this.answers.calculatedSize;
  }

  /** Returns undefined if the graph has changed since. */
  find(key: string, revision: string): KeptAnswer | undefined {
    const answer = this.answers.get(key);
    return answer?.revision === revision ? answer : undefined;
  }

  /** True if a response was small enough to be stored. */
  has(key: string, answer: KeptAnswer): boolean {
    return this.answers.peek(key) === answer;
  }

  keep(
    key: string,
    answer: Pick<KeptAnswer, "revision" | "operation" | "restricted"> & { text: string; type: string },
  ): KeptAnswer {
    const { text, type, ...rest } = answer;
    const bytes = Buffer.from(text);
    const etag = strongTag(bytes);
    const kept = { ...rest, bytes, headers: { "content-type": type, etag }, encoded: new Map() };
    this.answers.set(key, kept);
    return kept;
  }

  keepEncoded(key: string, answer: KeptAnswer, acceptEncoding: string, encoded: EncodedAnswer): void {
    if (answer.encoded.size >= mostEncodings || !this.has(key, answer)) return;
    answer.encoded.set(acceptEncoding, encoded);
    // lru-cache computes the size only when an entry is set.
    this.answers.delete(key);
    this.answers.set(key, answer);
  }
}

function sizeOf({ bytes, encoded, restricted = new Set() }: KeptAnswer, key: string): number {
  const compressed = [...encoded].map(([header, form]) => header.length + form.bytes.length);
  const refs = [...restricted].map(ref => refBytes + 2 * ref.length);
  return [...compressed, ...refs].reduce((sum, size) => sum + size, overheadBytes + 2 * key.length + bytes.length);
}

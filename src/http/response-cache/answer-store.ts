import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** A compressed form of an answer, with the headers that tell so. */
export interface EncodedAnswer {
  bytes: Buffer;
  headers: Record<string, string>;
}

/** An answer as it was first sent, and as it was compressed since. */
export interface KeptAnswer {
  /** The state of the graph, by Neo4j's bookmark, that it is at least as new as. */
  revision: string;
  /** Name of its operation. */
  operation: string;
  bytes: Buffer;
  headers: { "content-type": string; etag: string };
  /** By the header Accept-Encoding that led to them. */
  encoded: Map<string, EncodedAnswer>;
}

/** Clients differ little in what they accept; who makes up more is compressed for each time. */
const mostEncodings = 4;
/** An answer so large that it would push out all others is not kept. */
const largestShare = 1 / 4;
/** Objects, headers and the place in the map, roughly. */
const overheadBytes = 1_000;

/** Answers by their key, those asked for last, in no more than so many bytes. */
export class AnswerStore {
  private readonly answers: LRUCache<string, KeptAnswer>;

  constructor(maxBytes: number) {
    // To the cache, zero means without end.
    const maxSize = Math.max(maxBytes, 1);
    this.answers = new LRUCache({ maxSize, maxEntrySize: Math.ceil(maxSize * largestShare), sizeCalculation: sizeOf });
  }

  get bytes(): number {
    return this.answers.calculatedSize;
  }

  /** Nothing where the graph has changed since. */
  find(key: string, revision: string): KeptAnswer | undefined {
    const answer = this.answers.get(key);
    return answer?.revision === revision ? answer : undefined;
  }

  /** Whether an answer was not too large to be kept. */
  has(key: string, answer: KeptAnswer): boolean {
    return this.answers.peek(key) === answer;
  }

  keep(key: string, answer: Pick<KeptAnswer, "revision" | "operation"> & { text: string; type: string }): KeptAnswer {
    const { text, type, ...rest } = answer;
    const bytes = Buffer.from(text);
    const etag = `"${createHash("sha1").update(bytes).digest("base64")}"`;
    const kept = { ...rest, bytes, headers: { "content-type": type, etag }, encoded: new Map() };
    this.answers.set(key, kept);
    return kept;
  }

  keepEncoded(key: string, answer: KeptAnswer, acceptEncoding: string, encoded: EncodedAnswer): void {
    if (answer.encoded.size >= mostEncodings || !this.has(key, answer)) return;
    answer.encoded.set(acceptEncoding, encoded);
    // What it takes is reckoned when it is set.
    this.answers.delete(key);
    this.answers.set(key, answer);
  }
}

function sizeOf({ bytes, encoded }: KeptAnswer, key: string): number {
  const compressed = [...encoded].map(([header, form]) => header.length + form.bytes.length);
  return compressed.reduce((sum, size) => sum + size, overheadBytes + 2 * key.length + bytes.length);
}

import { createHash } from "node:crypto";

/**
 * Merkle tree over texts, as in RFC 6962 (SHA-256; leaves and nodes are hashed with different prefixes). It keeps one
 * hash for each level only, so that it can be computed over a log of any length.
 */
export class MerkleTree {
  /** Number of leaves. */
  size = 0;
  /** Hashes of complete subtrees, largest first. */
  private readonly subtrees: { height: number; hash: Buffer }[] = [];

  add(leaf: string): void {
    this.size++;
    let added = { height: 0, hash: hashOf(0, Buffer.from(leaf)) };
    while (this.subtrees.at(-1)?.height === added.height)
      added = { height: added.height + 1, hash: hashOf(1, this.subtrees.pop()!.hash, added.hash) };
    this.subtrees.push(added);
  }

  /** Returns the root as 43 characters of base64url. */
  root(): string {
    const hashes = this.subtrees.map(({ hash }) => hash);
    if (hashes.length === 0) return createHash("sha256").digest("base64url");
    return hashes.reduceRight((right, left) => hashOf(1, left, right)).toString("base64url");
  }
}

const hashOf = (prefix: number, ...parts: Buffer[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256").update(Buffer.of(prefix))).digest();

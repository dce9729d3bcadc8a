import { LRUCache } from "lru-cache";
import { type Credential, type CredentialUse, readCredential } from "./credentials.js";

const mostCredentials = 5_000;

/**
 * Credentials of recent requests, whose signature is verified once: it costs a fifth of a millisecond of CPU, a good
 * part of a small answer. They end with their time; a withdrawn one still has its id here, but no account.
 */
export class VerifiedCredentials {
  private readonly verified = new LRUCache<string, Credential>({ max: mostCredentials });

  /** Returns the id of a credential for this use. Throws UNAUTHENTICATED like `verifyCredential`. */
  async idOf(text: string, key: Uint8Array, use: CredentialUse): Promise<string> {
    const name = `${use} ${text}`;
    const known = this.verified.get(name);
    if (known && Date.now() < known.expiresAt) return known.id;
    const read = await readCredential(text, key, use);
    this.verified.set(name, read);
    return read.id;
  }
}

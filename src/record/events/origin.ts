import { createHash, randomBytes, randomUUID } from "node:crypto";
import { canonicalText } from "../chain.js";

/** Part of an event that concerns a person; stored apart from it and erased after some time. */
export interface OriginOf {
  /** Subject at the identity provider. */
  subject?: string;
  /** Address of the client. */
  address?: string;
  /** Program of the client, as it names itself; at most 200 characters are stored. */
  client?: string;
}

/** Stored origin. Events name it by its id and hold its hash, so that the chain remains verifiable without it. */
export interface Origin extends OriginOf {
  id: string;
  /** Account whose events have it. */
  account: string;
  /** Instant of the first event. Its age counts from it. */
  at: string;
  /** Makes the hash useless to whoever tries all addresses, once it is erased with the origin. */
  salt: string;
}

/** Salted hash of an origin, which its events hold. */
export const hashOfOrigin = ({ salt, subject, address, client }: Omit<Origin, "id" | "account" | "at">): string =>
  createHash("sha256").update(canonicalText({ salt, subject, address, client })).digest("base64url");

const longestClient = 200;

/**
 * Origins of the events of one batch, one for each account, subject, address and client. They live no longer, because the
 * next batch would store again what was erased in between.
 */
export class Origins {
  private readonly origins = new Map<string, Origin>();

  /** Returns the origin of an event. */
  of({ account, at, origin = {} }: FromOrigin): Origin {
    const { subject, address, client } = origin;
    const key = JSON.stringify([account, subject, address, client?.slice(0, longestClient)]);
    const known = this.origins.get(key);
    if (known) return known;
    const made = newOrigin({ account, at, origin });
    this.origins.set(key, made);
    return made;
  }
}

/** Account and instant of an event, and where it came from. */
interface FromOrigin {
  account: string;
  at: string;
  origin?: OriginOf;
}

/** Makes the origin of an event. */
export const newOrigin = ({ account, at, origin = {} }: FromOrigin): Origin => ({
  ...{ id: randomUUID(), account, at, salt: randomBytes(16).toString("base64url") },
  ...{ subject: origin.subject, address: origin.address, client: origin.client?.slice(0, longestClient) },
});

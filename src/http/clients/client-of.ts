import { normalizeIP } from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import { askableBy } from "../../access/askable.js";
import { isSignedIn, type Viewer } from "../../access/viewer.js";

/**
 * Returns the client of a request, for limits and queues: its account, with its address for a program that may
 * send trusted documents only, else its address. One household has a whole
 * network of IPv6 (/64), so that counts as one address.
 */
export function clientOf({ viewer, address }: FastifyRequest): string {
  // Before anybody is identified there is none, although Fastify types it as present.
  const known = viewer as Viewer | undefined;
  const from = `address ${address === undefined ? "" : normalizeIP(address)}`;
  if (!known || !isSignedIn(known)) return from;
  // The token of a program may be in a page, where everybody has it.
  return askableBy(known) === "ANYTHING" ? `account ${known.account}` : `account ${known.account}, ${from}`;
}

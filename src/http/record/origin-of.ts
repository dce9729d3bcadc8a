import type { FastifyRequest } from "fastify";
import { isLoopback } from "../../common/loopback.js";
import type { OriginOf } from "../../record/events/origin.js";

/** Returns the part of a request that concerns a person: subject, address and client. */
export const originOf = (request: FastifyRequest): OriginOf => ({
  subject: request.subject,
  address: request.address ?? addressOf(request),
  client: request.headers["user-agent"],
});

/**
 * Returns the address of the client; undefined once its connection has ended. A reverse proxy on this machine appends
 * the address of its client; that of any other sender could be invented.
 */
export function addressOf({ ip: peer, headers }: FastifyRequest): string | undefined {
  // Fastify types it as a text, but a socket that is closed has none.
  if ((peer as string | undefined) === undefined) return undefined;
  // Form of an IPv4 address on a socket for both versions.
  const ip = peer.replace(/^::ffff:(?=\d+\.)/, "");
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)!
    .trim();
  return isLoopback(ip) && forwarded !== "" ? forwarded.slice(0, 45) : ip;
}

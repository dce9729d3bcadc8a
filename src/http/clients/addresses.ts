import { isIP } from "node:net";
import { all as addressesOf, compile } from "@fastify/proxy-addr";
import type { FastifyInstance } from "fastify";
import { isLoopback } from "../../common/loopback.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Address of the client, read when the request arrives: a connection that broke off has none. */
    address?: string;
    /** True for a request of this machine, without anybody in between. */
    isLocal: boolean;
    /** True if the peer of the connection is a trusted proxy. */
    readonly isFromProxy: boolean;
  }
}

/** Proxies trusted by default: those of this machine. */
export const usualProxies = ["loopback"];

/**
 * Sets the address of the client of each request. A proxy appends the address of its client to `X-Forwarded-For`, so
 * that the last address which no trusted proxy has is that of the client; all before it could be invented, and so could
 * the whole header of a peer that is no trusted proxy. `trusted`: addresses, networks (`10.1.0.0/16`), or `loopback`.
 */
export function findAddresses(app: FastifyInstance, trusted: readonly string[]): void {
  const isTrusted = trusted.length > 0 ? compile([...trusted]) : () => false;
  app.decorateRequest("address");
  app.decorateRequest("isLocal", false);
  app.decorateRequest("isFromProxy", {
    getter() {
      const { remoteAddress } = this.raw.socket;
      return remoteAddress !== undefined && isTrusted(remoteAddress, 0);
    },
  });
  app.addHook("onRequest", (request, _reply, done) => {
    // A socket that is closed has no address.
    const { remoteAddress } = request.raw.socket;
    if (remoteAddress === undefined) return done();
    const found = addressesOf(request.raw, isTrusted).map(withoutMapping);
    request.address = found.findLast(address => isIP(address) !== 0);
    // A header that is ignored is the sign of a proxy: its clients are not this machine.
    const isForwarded = request.headers["x-forwarded-for"] !== undefined;
    request.isLocal = found.every(isLoopback) && (found.length > 1 || !isForwarded);
    done();
  });
}

/** Removes the prefix of an IPv4 address on a socket for both versions. */
const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { isListed, isPublicAddress, isUnsafe } from "../../common/public-address.js";

/** Error of a connection to an address to which no message may be sent. */
export class AddressNotAllowed extends Error {
  override readonly name = "AddressNotAllowed";
}

/** Milliseconds to connect. */
const connectMs = 10_000;

/** Gives a connection the public addresses of a name only: a name may have changed since it was registered. */
const lookupPublic: LookupFunction = (name, options, done) =>
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "", 0);
    const allowed = addresses.filter(({ address }) => isPublicAddress(address));
    if (allowed.length === 0) return done(new AddressNotAllowed(), "", 0);
    if (options.all) return done(null, allowed);
    done(null, allowed[0]!.address, allowed[0]!.family);
  });

/**
 * Returns an agent that connects to public addresses with https only, and to listed hosts (WEBHOOK_HOSTS) at any address. It judges
 * the address to which it connects, not the name, and uses no proxy and no connection twice.
 */
export function safeAgent(listed: readonly string[]): Agent {
  const guarded = buildConnector({ timeout: connectMs, lookup: lookupPublic });
  const open = buildConnector({ timeout: connectMs });
  return new Agent({
    pipelining: 0,
    connect(options, done) {
      const { protocol, hostname, port } = options;
      const { hostname: host } = new URL(`${protocol}//${hostname.includes(":") ? `[${hostname}]` : hostname}`);
      const place = { protocol, hostname: host, port };
      if (isListed(place, listed)) return open(options, done);
      if (isUnsafe(place)) return done(new AddressNotAllowed(), null);
      guarded(options, done);
    },
  });
}

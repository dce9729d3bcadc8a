import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Returns true for an address of the public Internet: not for private, link-local (also the metadata of clouds), loopback, shared,
 * multicast or reserved ones, nor for networks that lead to IPv4 addresses of any kind (RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address written as IPv6 is judged as what it is.
  return ipaddr.process(address).range() === "unicast";
}

/** Returns the host of a URL without the brackets of an IPv6 address, in lower case. */
export const hostOf = ({ hostname }: Pick<URL, "hostname">): string =>
  hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();

/**
 * Returns true for a URL to which the server sends nothing unless its host is listed: without https, or with an address that is not
 * public. The addresses of a name are checked at each connection.
 */
export function isUnsafe(url: Pick<URL, "protocol" | "hostname">): boolean {
  const host = hostOf(url);
  return url.protocol !== "https:" || (isIP(host) > 0 && !isPublicAddress(host));
}

const portOf: Readonly<Record<string, string>> = { "https:": "443", "http:": "80" };

/** Returns host and port of a setting such as `portal.internal:9000`, `[::1]:9000` or `::1`. */
function listedHost(text: string): { host: string; port?: string } {
  const [, inBrackets, name, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(text) ?? [];
  const host = inBrackets ?? name ?? text;
  const address = host.includes(":") ? `http://[${host}]` : `http://${host}`;
  // As a URL writes it, so that other spellings of an address are equal.
  return { host: URL.canParse(address) ? hostOf(new URL(address)) : host, port };
}

/** Returns true for the host of a URL that is listed by its name, or by its name and port (`portal.internal:9000`). */
export function isListed(url: Pick<URL, "hostname" | "port" | "protocol">, listed: readonly string[]): boolean {
  const [own, ownPort] = [hostOf(url), url.port || portOf[url.protocol]];
  return listed.map(listedHost).some(({ host, port = ownPort }) => host === own && port === ownPort);
}

import { isIPv4 } from "node:net";

/** True for an address that only this machine can reach. `127.example.org` is an ordinary name. */
export function isLoopback(host: string): boolean {
  return ["localhost", "::1", "[::1]"].includes(host.toLowerCase()) || (isIPv4(host) && host.startsWith("127."));
}

/** Returns true for a URL that only this machine can open. */
export const isLoopbackUrl = (url: string): boolean => isLoopback(new URL(url).hostname);

import { isIPv4 } from "node:net";

/** Tells addresses that only this machine reaches. `127.example.org` is a name like any other. */
export function isLoopback(host: string): boolean {
  return ["localhost", "::1", "[::1]"].includes(host.toLowerCase()) || (isIPv4(host) && host.startsWith("127."));
}

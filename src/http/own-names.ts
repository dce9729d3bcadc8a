import type { onRequestHookHandler } from "fastify";
import { isLoopback } from "../common/loopback.js";
import { sendJsonError } from "./json-errors.js";

/**
 * Returns a hook against DNS rebinding, where a page of another site, whose name resolves to 127.0.0.1, sends its own
 * name as Host. A server on loopback only answers to loopback names and `allowedHosts` (in lower case). So does a
 * server on other addresses (such as in a container whose port is published on loopback only) if `allowedHosts` is not
 * empty.
 */
export function answerOnlyToOwnNames(host: string, allowedHosts: string[]): onRequestHookHandler {
  return (request, reply, done) => {
    const answersToAll = !isLoopback(host) && allowedHosts.length === 0;
    // Fastify computes it at each access.
    const { hostname } = request;
    if (answersToAll || isOwnName(hostname, allowedHosts)) return done();
    const message = `This server does not answer to the name ${hostname}; see ALLOWED_HOSTS.`;
    void sendJsonError(reply, "MISDIRECTED_REQUEST", message);
  };
}

/** Returns true for a loopback name, and for one of `allowedHosts`. */
export const isOwnName = (hostname: string, allowedHosts: readonly string[]): boolean =>
  isLoopback(hostname) || allowedHosts.includes(hostname.toLowerCase());

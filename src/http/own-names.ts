import type { onRequestHookHandler } from "fastify";
import { isLoopback } from "../common/loopback.js";
import { sendJsonError } from "./json-errors.js";

/**
 * Against DNS rebinding: a page of another site whose name was pointed at 127.0.0.1 sends its own name as Host. A server
 * that only this machine reaches answers to the names of this machine alone, and to those its settings allow (in small letters); so does
 * one that listens more widely (in a container, whose port is published to this machine only) once they allow any.
 */
export function answerOnlyToOwnNames(host: string, allowedHosts: string[]): onRequestHookHandler {
  return (request, reply, done) => {
    const answersToAll = !isLoopback(host) && allowedHosts.length === 0;
    // Fastify works it out each time that it is asked.
    const { hostname } = request;
    const isOwn = isLoopback(hostname) || allowedHosts.includes(hostname.toLowerCase());
    if (answersToAll || isOwn) return done();
    const message = `This server does not answer to the name ${hostname}; see ALLOWED_HOSTS.`;
    void sendJsonError(reply, "MISDIRECTED_REQUEST", message);
  };
}

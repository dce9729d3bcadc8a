import type { FastifyReply } from "fastify";

/** Adds request headers to `Vary` of an answer: caches store one answer for each of their values. Names in lower case. */
export function varyBy(reply: FastifyReply, ...names: string[]): void {
  const known = String(reply.getHeader("vary") ?? "")
    .toLowerCase()
    .split(/[,\s]+/)
    .filter(each => each !== "");
  reply.header("vary", [...new Set([...known, ...names])].join(", "));
}

import type { FastifyReply } from "fastify";

/** Value of Cache-Control of an answer that nobody may store. */
export const noStore = "no-store";

/** Forbids every cache to store an answer. */
export const forbidStoring = (reply: FastifyReply): FastifyReply => reply.header("cache-control", noStore);

/** Returns true for an answer that nobody may store. */
export const isUnstored = (reply: FastifyReply): boolean => reply.getHeader("cache-control") === noStore;

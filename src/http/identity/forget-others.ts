import type { FastifyReply } from "fastify";

/** Lets the browser forget the answers to the person before: several may use the same computer. */
export const forgetOthers = (reply: FastifyReply): FastifyReply =>
  reply.header("clear-site-data", '"cache", "storage"');

import type { FastifyRequest } from "fastify";
import type { OriginOf } from "../../record/events/origin.js";

/** Returns the part of a request that concerns a person: subject, address and client. */
export const originOf = ({ subject, address, headers }: FastifyRequest): OriginOf => ({
  subject,
  address,
  client: headers["user-agent"],
});

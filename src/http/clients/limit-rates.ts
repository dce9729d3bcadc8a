import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { RepositoryError } from "../../common/repository-error.js";
import { clientOf } from "./client-of.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** True for a file or a health check, which may be requested without limit. */
    isUnlimited?: boolean;
  }
}

/** Counts a request of a client. Throws TOO_MANY_REQUESTS beyond the limit. */
export type CountRequest = (request: FastifyRequest) => Promise<void>;

/**
 * Returns the limit of requests per minute of one client: one account, or without one one address. Requests of this
 * machine are not counted. `perMinute`: 0 for no limit.
 */
export async function limitRates(app: FastifyInstance, perMinute: number): Promise<CountRequest> {
  if (perMinute === 0) return async () => {};
  await app.register(rateLimit, { global: false });
  const count = app.createRateLimit({ max: perMinute, timeWindow: "1 minute", keyGenerator: clientOf });
  return async request => {
    if (request.isLocal || request.routeOptions.config?.isUnlimited) return;
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(perMinute, counted.ttlInSeconds);
  };
}

function tooMany(perMinute: number, retryAfter: number): RepositoryError {
  const message = `More than ${perMinute} requests in a minute. Send the next one in ${retryAfter} seconds.`;
  return new RepositoryError("TOO_MANY_REQUESTS", message, { retryAfter });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { requireAskable } from "../access/rights.js";
import { accountInLog, isSignedIn, publicViewer, type Viewer } from "../access/viewer.js";
import type { CountRequest } from "./clients/limit-rates.js";
import { varyBy } from "./vary.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Account of the request, with its rights. */
    viewer: Viewer;
  }
  interface FastifyContextConfig {
    /**
     * NO_VIEWER: route without data, such as a health check, that answers before anybody is identified. ANY_VIEWER: route
     * that adapts to each viewer. Default: the viewer may ask everything, or the trusted document of `documentOf`.
     */
    needs?: "NO_VIEWER" | "ANY_VIEWER";
    /** Returns the name of the trusted document of a request. Default: none. */
    documentOf?(request: FastifyRequest): string | undefined;
  }
}

/** Header of an answer that shows something RESTRICTED: the pages do not keep it for times without a network. */
const confidentialityHeader = "x-confidentiality";

/** Options of a route without data. */
export const forAnybody = { config: { needs: "NO_VIEWER" } } as const;

/** Options of files and health checks, which may be requested without limit. */
export const forFiles = { config: { needs: "NO_VIEWER", isUnlimited: true } } as const;

/** Options of a route that adapts to each viewer. */
export const forAnyViewer = { config: { needs: "ANY_VIEWER" } } as const;

/** Returns the viewer of a request from its headers. Throws UNAUTHENTICATED for wrong credentials. */
export type IdentifyViewer = (request: FastifyRequest) => Viewer | Promise<Viewer>;

/**
 * Sets the viewer of every request before any route runs, and refuses requests beyond its trusted documents. No other
 * place of the server creates viewers. `count` counts each request for the client that it then has; one with wrong
 * credentials counts for its address. Default: no limit.
 */
export function identifyViewers(app: FastifyInstance, identify: IdentifyViewer, count: CountRequest = uncounted): void {
  app.decorateRequest("viewer");
  app.addHook("onRequest", async (request, reply) => {
    request.viewer = publicViewer;
    if (request.routeOptions.config.needs === "NO_VIEWER") return count(request);
    try {
      request.viewer = await identify(request);
      nameAccount(request, reply);
    } catch (error) {
      await count(request);
      throw withChallenge(reply, error);
    }
    await count(request);
    answerToViewer(reply, request.viewer);
  });
  app.addHook("onSend", async ({ restricted }, reply) => {
    if (restricted) reply.header(confidentialityHeader, "RESTRICTED");
  });
  app.addHook("preHandler", async request => {
    const { needs, documentOf } = request.routeOptions.config;
    if (!needs && !request.is404) requireAskable(request.viewer, documentOf?.(request));
  });
}

/** Names the account in the lines of the log that concern a request. */
function nameAccount(request: FastifyRequest, reply: FastifyReply): void {
  request.log = request.log.child({ account: accountInLog(request.viewer) });
  reply.log = request.log;
}

/** Answers wrong credentials as RFC 6750, 3 prescribes. */
function withChallenge(reply: FastifyReply, error: unknown): unknown {
  if (error instanceof GraphQLError && error.extensions.code === "UNAUTHENTICATED")
    reply.header("www-authenticate", 'Bearer error="invalid_token"');
  return error;
}

const uncounted: CountRequest = async () => {};

/**
 * Makes every cache compare an answer by its ETag before it is used again, and lets no shared cache store that of an
 * account: it shows what this viewer may see now.
 */
function answerToViewer(reply: FastifyReply, viewer: Viewer): void {
  reply.header("cache-control", isSignedIn(viewer) ? "private, no-cache" : "no-cache");
  varyBy(reply, "authorization", "cookie");
}

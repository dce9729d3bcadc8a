import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { requireAskable } from "../access/rights.js";
import { isSignedIn, publicViewer, type Viewer } from "../access/viewer.js";

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

/** Options of a route that adapts to each viewer. */
export const forAnyViewer = { config: { needs: "ANY_VIEWER" } } as const;

/** Returns the viewer of a request from its headers. Throws UNAUTHENTICATED for wrong credentials. */
export type IdentifyViewer = (request: FastifyRequest) => Viewer | Promise<Viewer>;

/**
 * Sets the viewer of every request before any route runs, and refuses requests beyond its trusted documents. No other
 * place of the server creates viewers.
 */
export function identifyViewers(app: FastifyInstance, identify: IdentifyViewer): void {
  app.decorateRequest("viewer");
  app.addHook("onRequest", async (request, reply) => {
    request.viewer = publicViewer;
    if (request.routeOptions.config.needs === "NO_VIEWER") return;
    try {
      request.viewer = await identify(request);
    } catch (error) {
      throw withChallenge(reply, error);
    }
    if (isSignedIn(request.viewer)) answerToOne(reply);
  });
  app.addHook("onSend", async ({ restricted }, reply) => {
    if (restricted) reply.header(confidentialityHeader, "RESTRICTED");
  });
  app.addHook("preHandler", async request => {
    const { needs, documentOf } = request.routeOptions.config;
    if (!needs && !request.is404) requireAskable(request.viewer, documentOf?.(request));
  });
}

/** Answers wrong credentials as RFC 6750, 3 prescribes. */
function withChallenge(reply: FastifyReply, error: unknown): unknown {
  if (error instanceof GraphQLError && error.extensions.code === "UNAUTHENTICATED")
    reply.header("www-authenticate", 'Bearer error="invalid_token"');
  return error;
}

/** Lets no shared cache answer another person; the browser sends the ETag again. */
const answerToOne = (reply: FastifyReply) => reply.header("cache-control", "private, no-cache");

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Cookies } from "./cookies.js";
import { foreignOrigin } from "./identity-errors.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** True for a route that receives an HTML form. */
    isForm?: boolean;
  }
}

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Adds the protection against cross-site request forgery: forms, and all unsafe requests with a session, must come from
 * a page of this server (decision 0098). A bearer token needs none, because no browser sends it by itself.
 */
export function requireOwnOrigin(app: FastifyInstance, cookies: Cookies, publicUrl: string): void {
  const publicOrigin = new URL(publicUrl).origin;
  app.addHook("onRequest", async request => {
    if (safeMethods.includes(request.method) || request.headers.authorization !== undefined) return;
    const isConcerned = request.routeOptions.config.isForm || cookies.read(request, "session") !== undefined;
    if (isConcerned && !isOwn(request, publicOrigin)) throw foreignOrigin();
  });
}

/** Fetch metadata is sent over TLS and on loopback only; Origin always, with a POST. */
function isOwn({ headers, host }: FastifyRequest, publicOrigin: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin } = headers;
  return origin !== undefined && (origin === publicOrigin || hostOf(origin) === host);
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

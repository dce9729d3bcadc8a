import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import helmet from "helmet";

/** Everything is loaded from this server; the scripts of GraphiQL's editor set inline styles. */
const directives = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'", "data:"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

declare module "fastify" {
  interface FastifyInstance {
    /** Value of the directive `frame-ancestors` of a Content-Security-Policy: who may show an answer in a frame. */
    frameAncestors: string;
  }
}

/** Computes the headers once: @fastify/helmet computes them per request, which took 5 % of the time of a list. */
function securityHeaders(frameAncestors: readonly string[]): [string, string][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const contentSecurityPolicy = { useDefaults: false, directives: { ...directives, frameAncestors } };
  // X-Frame-Options can name no origin.
  const xFrameOptions = !frameAncestors.some(isOrigin);
  helmet({ contentSecurityPolicy, xFrameOptions, strictTransportSecurity: false })(request, response, () => undefined);
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}

const isOrigin = (source: string) => !source.startsWith("'");

/**
 * Sends Helmet's security headers with every answer, also with those that no route makes. `frameOrigins`: origins whose
 * pages may show answers in a frame. Default: none.
 */
export function sendSecurityHeaders(app: FastifyInstance, frameOrigins: readonly string[]): void {
  const ancestors = frameOrigins.length > 0 ? ["'self'", ...frameOrigins] : ["'none'"];
  const headers = securityHeaders(ancestors);
  app.decorate("frameAncestors", ancestors.join(" "));
  app.addHook("onRequest", (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
}

const names = securityHeaders(["'none'"]).map(([name]) => name);

/**
 * Sends 304 without them: the browser keeps those of the answer that it has stored (RFC 9110, 15.4.5; RFC 9111, 4.3.4),
 * and they are two thirds of an unchanged page on a weak link. To be called after the plugin that answers 304.
 */
export function shortenUnchanged(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (reply.statusCode === 304)
      for (const name of names) {
        reply.removeHeader(name);
        reply.raw.removeHeader(name);
      }
    done(null, payload);
  });
}

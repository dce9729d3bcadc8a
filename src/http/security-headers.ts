import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import helmet from "helmet";

/** Everything is loaded from this server; the scripts of GraphiQL's editor set inline styles. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'", "data:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Computes the headers once: @fastify/helmet computes them per request, which took 5 % of the time of a list. */
function securityHeaders(): [string, string][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet({ contentSecurityPolicy, strictTransportSecurity: false })(request, response, () => undefined);
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}

const headers = securityHeaders();

/** Sends Helmet's security headers with every answer, also with those that no route makes. */
export function sendSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
}

/**
 * Sends 304 without them: the browser keeps those of the answer that it has stored (RFC 9110, 15.4.5; RFC 9111, 4.3.4),
 * and they are two thirds of an unchanged page on a weak link. To be called after the plugin that answers 304.
 */
export function shortenUnchanged(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (reply.statusCode === 304)
      for (const [name] of headers) {
        reply.removeHeader(name);
        reply.raw.removeHeader(name);
      }
    done(null, payload);
  });
}

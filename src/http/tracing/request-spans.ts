import { type Context, context, propagation, ROOT_CONTEXT, SpanKind, trace } from "@opentelemetry/api";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { markFailed, tracer } from "../../common/tracing.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Trace of the request. Default: it is not traced. */
    trace?: Context;
  }
}

/** Route that a monitoring reads every few seconds. */
const metricsRoute = "/metrics";

/**
 * Begins a trace for each request but files, health checks and metrics. It continues the trace of a trusted proxy
 * (`traceparent`), and of nobody else: a stranger could decide what is recorded. To be called after `findAddresses`.
 */
export function traceRequests(app: FastifyInstance): void {
  app.decorateRequest("trace");
  app.addHook("onRequest", (request, reply, done) => {
    const { config, url } = request.routeOptions;
    if (config?.isUnlimited || url === metricsRoute) return done();
    request.trace = begin(request, reply);
    context.with(request.trace, done);
  });
  // The events of a body come from the connection, which has no trace.
  app.addHook("preValidation", (request, _reply, done) => {
    if (request.trace) context.with(request.trace, done);
    else done();
  });
}

/** The path and the query have codes and words of a search, so that only the pattern of the route is recorded. */
function begin(request: FastifyRequest, reply: FastifyReply): Context {
  const { method, id, routeOptions, headers, isFromProxy } = request;
  const { traceparent, tracestate } = headers;
  const around = isFromProxy ? propagation.extract(ROOT_CONTEXT, { traceparent, tracestate }) : ROOT_CONTEXT;
  const route = routeOptions.url;
  const attributes = {
    "http.request.method": method,
    ...(route && { "http.route": route }),
    "spbe.request.id": id,
  };
  const span = tracer().startSpan(route ? `${method} ${route}` : method, { kind: SpanKind.SERVER, attributes }, around);
  reply.raw.once("close", () => {
    const { statusCode, writableFinished, headersSent } = reply.raw;
    if (headersSent) span.setAttribute("http.response.status_code", statusCode);
    if (!writableFinished) markFailed(span, "disconnected");
    else if (statusCode >= 500) markFailed(span, request.refusal ?? String(statusCode));
    span.end();
  });
  return trace.setSpan(around, span);
}

import { randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import etag from "@fastify/etag";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type onRequestHookHandler,
  type onSendHookHandler,
} from "fastify";
import helmet from "helmet";
import type { Logger } from "pino";
import { limits } from "../common/limits.js";
import { refuseHugeJson } from "../graphql/input/bounded-json.js";
import { answerClientFault } from "./client-fault.js";
import { answerError, answerNotFound } from "./json-errors.js";
import { answerOnlyToOwnNames } from "./own-names.js";
import { endSlowConnections, type TransferRules } from "./slow-connections.js";

/** Settings of a web server. */
export interface WebAppConfig {
  host: string;
  allowedHosts: string[];
  /** Default: five minutes and a second for each kilobyte; a minute of silence. */
  transfers?: TransferRules;
}

/** Everything comes from this server; styles are also set by the scripts of GraphiQL's editor. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'", "data:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Milliseconds, looked after every five seconds; bodies and answers have `TransferRules`. */
const patience = { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };

/** Milliseconds that a connection may rest between two requests: longer than the minute of most reverse proxies. */
const keepAliveTimeout = 72_000;

/** Default bounds for a client. */
const usualTransfers: TransferRules = { graceMs: 300_000, bytesPerSecond: 1_000, silenceMs: 60_000 };

/**
 * A web server without routes: compression, security headers, request ids, JSON for every error, and no patience with
 * clients that hold a connection for nothing.
 */
export async function createWebApp(
  { host, allowedHosts, transfers = usualTransfers }: WebAppConfig,
  log: Logger,
): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.maxBodyBytes,
    http: patience,
    keepAliveTimeout,
    clientErrorHandler: answerClientFault,
    genReqId: () => randomUUID(),
    // What is no address at all never reaches the handler of errors below.
    frameworkErrors: answerError,
  });
  endSlowConnections(app, transfers);
  boundJson(app);
  app.addHook("onRequest", nameRequest);
  app.addHook("onRequest", answerOnlyToOwnNames(host, allowedHosts));
  closeConnectionsWhenStopping(app);
  app.addHook("onRequest", sendSecurityHeaders());
  app.addHook("onSend", compareReadingsAlone);
  // Before compression, as the same answer may be compressed in several ways.
  await app.register(etag);
  // Brotli's own default, 11, takes seconds for a large answer.
  await app.register(compress, { brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound);
  return app;
}

/** As fastify parses bodies, once they are found to be neither deep nor of countless values. */
function boundJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    const text = String(body);
    try {
      refuseHugeJson(text, "The body");
    } catch (error) {
      return done(error as Error);
    }
    parse(request, text, done);
  });
}

/** @fastify/helmet works them out for each request anew, which took Node a twentieth of a list's answer. */
function sendSecurityHeaders(): onRequestHookHandler {
  const send = helmet({ contentSecurityPolicy, strictTransportSecurity: false });
  return (request, reply, done) => send(request.raw, reply.raw, error => done(error as Error | undefined));
}

/** The id reaches Apollo's plugins as a header of the request, and the client as one of the answer. */
const nameRequest: onRequestHookHandler = (request, reply, done) => {
  request.raw.headers["x-request-id"] = request.id;
  reply.header("x-request-id", request.id);
  done();
};

/**
 * Whether a client has the answer already is asked of what it reads alone (RFC 9110, 13.2.1 and 15.4.5): an import that
 * was written, or an error, is told in full, whatever ETag came with the request.
 */
const compareReadingsAlone: onSendHookHandler = ({ method, raw }, reply, payload, done) => {
  if (!["GET", "HEAD"].includes(method) || reply.statusCode !== 200) delete raw.headers["if-none-match"];
  done(null, payload);
};

/** A connection that a client keeps open after its last answer would hold up the stop. */
function closeConnectionsWhenStopping(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });
  app.addHook("onSend", async (_request, reply) => {
    if (isStopping) reply.header("connection", "close");
  });
}

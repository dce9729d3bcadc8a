import { randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import etag from "@fastify/etag";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type onRequestHookHandler,
  type onSendHookHandler,
} from "fastify";
import type { Logger } from "pino";
import { limits } from "../common/limits.js";
import { refuseHugeJson } from "../graphql/input/bounded-json.js";
import { answerClientFault } from "./client-fault.js";
import { answerError, answerNotFound } from "./json-errors.js";
import { isUnstored } from "./no-store.js";
import { answerOnlyToOwnNames } from "./own-names.js";
import { sendSecurityHeaders, shortenUnchanged } from "./security-headers.js";
import { endSlowConnections, type TransferRules } from "./slow-connections.js";

/** Settings of a web server. */
export interface WebAppConfig {
  host: string;
  allowedHosts: string[];
  /** Limits for slow clients. Default: five minutes and a second per kilobyte; one minute without a byte. */
  transfers?: TransferRules;
}

/** Milliseconds for headers, checked every five seconds; `TransferRules` apply to bodies and answers. */
const patience = { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };

/** Milliseconds that an idle connection stays open: longer than the minute of most reverse proxies. */
const keepAliveTimeout = 72_000;

/** Default limits for slow clients. */
const usualTransfers: TransferRules = { graceMs: 300_000, bytesPerSecond: 1_000, silenceMs: 60_000 };

/**
 * Creates a web server without routes: compression, security headers, request ids, JSON errors, and limits for slow
 * clients.
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
    // An invalid URL never reaches the error handler below.
    frameworkErrors: answerError,
  });
  endSlowConnections(app, transfers);
  boundJson(app);
  app.addHook("onRequest", nameRequest);
  await app.register(cookie);
  app.addHook("onRequest", answerOnlyToOwnNames(host, allowedHosts));
  closeConnectionsWhenStopping(app);
  sendSecurityHeaders(app);
  app.addHook("onSend", compareReadingsAlone);
  // Before compression, because the same answer may be compressed in several ways.
  await app.register(etag);
  shortenUnchanged(app);
  app.addHook("onSend", nameNothingUnstored);
  // The default quality of Brotli, 11, takes seconds for a large answer.
  await app.register(compress, { brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound);
  return app;
}

/** Checks depth and number of values before Fastify's own JSON parser. */
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

/** Passes the request id to Apollo's plugins as a request header, and to the client as a response header. */
const nameRequest: onRequestHookHandler = (request, reply, done) => {
  request.raw.headers["x-request-id"] = request.id;
  reply.header("x-request-id", request.id);
  done();
};

/**
 * Evaluates If-None-Match for successful GET and HEAD requests only (RFC 9110, 13.2.1 and 15.4.5): imports and errors
 * are always sent in full.
 */
const compareReadingsAlone: onSendHookHandler = ({ method, raw }, reply, payload, done) => {
  const isComparable = ["GET", "HEAD"].includes(method) && reply.statusCode === 200 && !isUnstored(reply);
  if (!isComparable) delete raw.headers["if-none-match"];
  done(null, payload);
};

/** Removes the ETag of an answer that nobody may store. */
const nameNothingUnstored: onSendHookHandler = (_request, reply, payload, done) => {
  if (isUnstored(reply)) reply.removeHeader("etag");
  done(null, payload);
};

/** Closes connections after their last answer during a stop, because a persistent one would delay it. */
function closeConnectionsWhenStopping(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });
  app.addHook("onSend", async (_request, reply) => {
    if (isStopping) reply.header("connection", "close");
  });
}

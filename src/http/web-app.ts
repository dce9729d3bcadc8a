import { randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type onRequestHookHandler,
} from "fastify";
import type { Logger } from "pino";
import { limits } from "../common/limits.js";
import { tracing } from "../common/tracing.js";
import { refuseHugeJson } from "../graphql/input/bounded-json.js";
import { answerClientFault } from "./client-fault.js";
import { findAddresses, usualProxies } from "./clients/addresses.js";
import { allowOrigins } from "./clients/other-origins.js";
import { answerConditionally, tagCodings } from "./conditional-answers.js";
import { answerError, answerNotFound } from "./json-errors.js";
import { answerOnlyToOwnNames } from "./own-names.js";
import { sendSecurityHeaders, shortenUnchanged } from "./security-headers.js";
import { endSlowConnections, type TransferRules } from "./slow-connections.js";
import { traceRequests } from "./tracing/request-spans.js";

/** Settings of a web server. */
export interface WebAppConfig {
  host: string;
  allowedHosts: string[];
  /** Limits for slow clients. Default: five minutes and a second per kilobyte; one minute without a byte. */
  transfers?: TransferRules;
  /** Reverse proxies (`findAddresses`). Default: those of this machine. */
  trustedProxies?: readonly string[];
  /** Origins whose pages may read answers. Default: none but the own. */
  corsOrigins?: readonly string[];
  /** Origins whose pages may show answers in a frame. Default: none. */
  frameOrigins?: readonly string[];
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
  { host, allowedHosts, transfers = usualTransfers, ...clients }: WebAppConfig,
  log: Logger,
): Promise<FastifyInstance> {
  const { trustedProxies = usualProxies, corsOrigins = [], frameOrigins = [] } = clients;
  const app = newFastify(log);
  endSlowConnections(app, transfers);
  boundJson(app);
  app.addHook("onRequest", nameRequest);
  findAddresses(app, trustedProxies);
  if (tracing.isOn) traceRequests(app);
  await app.register(cookie);
  app.addHook("onRequest", answerOnlyToOwnNames(host, allowedHosts));
  closeConnectionsWhenStopping(app);
  sendSecurityHeaders(app, frameOrigins);
  answerConditionally(app);
  shortenUnchanged(app);
  await allowOrigins(app, corsOrigins);
  // The default quality of Brotli, 11, takes seconds for a large answer.
  await app.register(compress, { brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  tagCodings(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound);
  return app;
}

const newFastify = (log: Logger): FastifyInstance =>
  fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    bodyLimit: limits.maxBodyBytes,
    http: patience,
    keepAliveTimeout,
    clientErrorHandler: answerClientFault,
    genReqId: () => randomUUID(),
    // An invalid URL never reaches the error handler of an app.
    frameworkErrors: answerError,
  });

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

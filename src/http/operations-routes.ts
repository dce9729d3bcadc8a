import type { FastifyInstance, RouteShorthandOptions } from "fastify";
import type { Logger } from "pino";
import { isLoopback } from "../common/loopback.js";
import { SharedReading } from "../common/shared-reading.js";
import type { Metrics } from "../graphql/metrics.js";
import type { ImportOutcome, WorkMetrics } from "../graphql/work-metrics.js";
import { forbidStoring } from "./no-store.js";
import { forAnybody, forFiles, type IdentifyViewer, identifyViewers } from "./request-viewer.js";
import { createWebApp, type WebAppConfig } from "./web-app.js";

/** Adds the health checks for supervisors: liveness of the process, and readiness for requests. */
export function addHealthRoutes(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  // Not limited by clients, so all requests that arrive meanwhile share one look at Neo4j.
  const readiness = new SharedReading(isReady);
  app.get("/health/live", forFiles, () => ({ status: "live" }));
  app.get("/health/ready", forFiles, async (_request, reply) => {
    const ready = await readiness.get();
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}

declare module "fastify" {
  interface FastifyRequest {
    /** Counts the outcome of the import that the request was for. */
    countImport(outcome: ImportOutcome): void;
  }
}

/** Counts imports by outcome, requests by route and status, and those that are refused as a whole by code. */
export function countOutcomes(app: FastifyInstance, metrics: WorkMetrics): void {
  app.decorateRequest("refusal");
  app.decorateRequest("countImport", (outcome: ImportOutcome) => metrics.countImport(outcome));
  app.addHook("onRequest", async (request, reply) => {
    const began = performance.now();
    // Not onResponse: a client that has disconnected gets none.
    reply.raw.once("close", () => {
      if (request.refusal !== undefined) metrics.countRefusal(request.refusal);
      const { headersSent, statusCode } = reply.raw;
      const seconds = (performance.now() - began) / 1_000;
      metrics.observeRequest(request.routeOptions.url, headersSent ? statusCode : undefined, seconds);
    });
  });
}

/** Adds the metrics. Default access: that of routes, which excludes the public and programs with documents of their own. */
function addMetricsRoute(app: FastifyInstance, metrics: Metrics, access: RouteShorthandOptions = {}): void {
  app.get("/metrics", access, async (_request, reply) =>
    forbidStoring(reply)
      .type(metrics.contentType)
      .send(await metrics.render()),
  );
}

/** Settings of the metrics. */
export interface MetricsConfig extends WebAppConfig {
  /** Serves metrics. Default: true. */
  metrics?: boolean;
  /** Separate port for the metrics. Default: the port of the server. */
  metricsPort?: number;
}

/**
 * Serves `GET /metrics` according to the settings: on this server, on a separate port that closes with it, or not at
 * all. A separate port on loopback identifies nobody.
 */
export async function serveMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  config: MetricsConfig,
  { log, identifyViewer }: { log: Logger; identifyViewer: IdentifyViewer },
): Promise<void> {
  if (config.metrics === false) return;
  if (config.metricsPort === undefined) return addMetricsRoute(app, metrics);
  const beside = await createWebApp(config, log);
  identifyViewers(beside, identifyViewer);
  addMetricsRoute(beside, metrics, isLoopback(config.host) ? forAnybody : {});
  app.addHook("onClose", () => beside.close());
  await beside.listen({ host: config.host, port: config.metricsPort });
}

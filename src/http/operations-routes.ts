import type { FastifyInstance, RouteShorthandOptions } from "fastify";
import type { Logger } from "pino";
import { isLoopback } from "../common/loopback.js";
import type { Metrics } from "../graphql/metrics.js";
import { forbidStoring } from "./no-store.js";
import { forAnybody, type IdentifyViewer, identifyViewers } from "./request-viewer.js";
import { createWebApp, type WebAppConfig } from "./web-app.js";

/** Adds the health checks for supervisors: liveness of the process, and readiness for requests. */
export function addHealthRoutes(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get("/health/live", forAnybody, () => ({ status: "live" }));
  app.get("/health/ready", forAnybody, async (_request, reply) => {
    const ready = await isReady();
    return reply.code(ready ? 200 : 503).send({ ready });
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

import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Metrics } from "../graphql/metrics.js";
import { createWebApp, type WebAppConfig } from "./web-app.js";

/** Adds the health checks for supervisors: liveness of the process, and readiness for requests. */
export function addHealthRoutes(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await isReady();
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}

function addMetricsRoute(app: FastifyInstance, metrics: Metrics): void {
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
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
 * all.
 */
export async function serveMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  config: MetricsConfig,
  log: Logger,
): Promise<void> {
  if (config.metrics === false) return;
  if (config.metricsPort === undefined) return addMetricsRoute(app, metrics);
  const beside = await createWebApp(config, log);
  addMetricsRoute(beside, metrics);
  app.addHook("onClose", () => beside.close());
  await beside.listen({ host: config.host, port: config.metricsPort });
}

import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Metrics } from "../graphql/metrics.js";
import { createWebApp, type WebAppConfig } from "./web-app.js";

/** Answers a supervisor that wants to know if the process lives, and if it can answer questions. */
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

/** Where the metrics are served. */
export interface MetricsConfig extends WebAppConfig {
  /** Default: true. */
  metrics?: boolean;
  /** A port for them alone. Default: that of everything else. */
  metricsPort?: number;
}

/** Serves `GET /metrics` as the settings have it: here, at a port of its own, which ends with this server, or not at all. */
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

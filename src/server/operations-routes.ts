import type { FastifyInstance } from "fastify";
import type { Metrics } from "./metrics.js";

/** What a supervisor asks: does the process live, can it answer questions, how is it doing. */
export function addOperationsRoutes(app: FastifyInstance, metrics: Metrics, isReady: () => Promise<boolean>): void {
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await isReady();
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
}

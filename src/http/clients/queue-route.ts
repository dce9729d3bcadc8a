import type { FastifyInstance } from "fastify";
import type { FairQueue } from "../../common/fair-queue.js";
import { forbidStoring } from "../no-store.js";
import { forAnyViewer } from "../request-viewer.js";
import { clientOf } from "./client-of.js";

/**
 * `GET /queue`: the queues of heavy work, each with the number of running and waiting tasks and the places of the tasks of
 * this client (1: the next). Clients that share an account, or without one an address, read the places of each other.
 */
export function addQueueRoute(app: FastifyInstance, queues: Record<string, FairQueue>): void {
  app.get("/queue", forAnyViewer, (request, reply) => {
    const client = clientOf(request);
    const described = Object.entries(queues).map(([name, queue]) => [
      name,
      { running: queue.busy, waiting: queue.waiting, yours: queue.placesOf(client) },
    ]);
    return forbidStoring(reply).send(Object.fromEntries(described));
  });
}

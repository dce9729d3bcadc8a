import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "../access/viewer.js";

declare module "fastify" {
  interface FastifyRequest {
    /** The account that asks, with its rights. */
    viewer: Viewer;
  }
}

/** Returns the viewer of a request from its headers. */
export type IdentifyViewer = (request: FastifyRequest) => Viewer | Promise<Viewer>;

/** Makes the viewer of every request, before any route runs. No other place of the server makes one. */
export function identifyViewers(app: FastifyInstance, identify: IdentifyViewer): void {
  app.decorateRequest("viewer");
  app.addHook("onRequest", async request => {
    request.viewer = await identify(request);
  });
}

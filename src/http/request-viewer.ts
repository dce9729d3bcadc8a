import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "../access/viewer.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Account of the request, with its rights. */
    viewer: Viewer;
  }
}

/** Returns the viewer of a request from its headers. */
export type IdentifyViewer = (request: FastifyRequest) => Viewer | Promise<Viewer>;

/** Sets the viewer of every request before any route runs. No other place of the server creates viewers. */
export function identifyViewers(app: FastifyInstance, identify: IdentifyViewer): void {
  app.decorateRequest("viewer");
  app.addHook("onRequest", async request => {
    request.viewer = await identify(request);
  });
}

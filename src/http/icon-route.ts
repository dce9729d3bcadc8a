import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { forFiles } from "./request-viewer.js";

const icon = readFileSync(new URL("icon.svg", import.meta.url));

/**
 * `GET /favicon.ico`: browsers request it for every response that is not an HTML page, too, such as a picture. They keep
 * it for a day, because each request costs a round trip of a weak link.
 */
export function addIconRoute(app: FastifyInstance): void {
  app.get("/favicon.ico", forFiles, (_request, reply) =>
    reply.type("image/svg+xml").header("cache-control", "public, max-age=86400").send(icon),
  );
}

import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { varyBy } from "../vary.js";

/** Response headers that a page of another origin may read, besides those that it always may. */
const exposedHeaders = [
  ...["etag", "location", "retry-after", "content-disposition", "server-timing"],
  ...["x-bookmark", "x-confidentiality", "x-request-id", "x-sheets"],
  ...["upload-offset", "upload-length", "upload-complete"],
];

/** Seconds for which a browser remembers the answer to a preflight. */
const maxAge = 600;

/**
 * Lets pages of these origins read answers and embed files of `/export` as pictures. They read nothing with the session of
 * whoever opens them (decision 0121): such a page is the public, or sends the token of an account. To be called after the
 * hook that answers 304, whose stored answer may be that for another page.
 */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    ...{ origin: [...origins], credentials: false, maxAge },
    // Request headers are those that a page wants to send: without credentials none is a risk.
    ...{ methods: ["GET", "HEAD", "POST", "PATCH"], exposedHeaders },
  });
  app.addHook("onSend", async ({ routeOptions, headers }, reply) => {
    if (!routeOptions.url?.startsWith("/export/")) return;
    const isNamed = origins.includes(originOf(headers.referer));
    reply.header("cross-origin-resource-policy", isNamed ? "cross-origin" : "same-origin");
    varyBy(reply, "referer");
  });
}

/**
 * Returns the origin of the page that embeds a picture, which `Cross-Origin-Resource-Policy` cannot name; an empty text
 * without one. Browsers send no Origin with `<img>`, and no page can invent a Referer of another origin.
 */
const originOf = (referer: string | undefined): string =>
  referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : "";

import type { onRequestAsyncHookHandler } from "fastify";
import { foreignOrigin } from "../identity/identity-errors.js";
import { isOwnName } from "../own-names.js";

/** Names of the server. */
export interface OwnNames {
  allowedHosts: readonly string[];
  /** Address under which people open the server. Default: none. */
  publicUrl?: string;
  /** Other origins whose pages may request data. Default: none. */
  corsOrigins?: readonly string[];
}

/**
 * Returns a hook that refuses the requests of pages of other origins, as the protocol prescribes against DNS rebinding. A
 * request without `Origin` comes from no page. Known are PUBLIC_URL, CORS_ORIGINS, and a loopback name or one of
 * ALLOWED_HOSTS to which the request was sent. Throws FORBIDDEN.
 */
export function requireKnownOrigin({ allowedHosts, publicUrl, corsOrigins = [] }: OwnNames): onRequestAsyncHookHandler {
  const publicOrigin = publicUrl && new URL(publicUrl).origin;
  return async ({ headers: { origin }, host }) => {
    if (origin === undefined || origin === publicOrigin || corsOrigins.includes(origin)) return;
    const sent = URL.canParse(origin) ? new URL(origin) : undefined;
    if (sent?.host !== host || !isOwnName(sent.hostname, allowedHosts)) throw foreignOrigin();
  };
}

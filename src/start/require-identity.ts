import { isLoopback, isLoopbackUrl } from "../common/loopback.js";
import type { Config } from "../config.js";
import { StartupError } from "../database/startup-error.js";

type Addresses = Pick<Config, "host" | "allowedHosts" | "publicUrl"> & Partial<Pick<Config, "corsOrigins">>;

/** Message for people while everybody at this machine has every right. */
export const nobodyIdentified =
  "No account and no identity provider: every request from this machine has all rights, as the viewer local. See docs/governance.md.";

/** Throws StartupError if a server without accounts and identity provider could be reached from elsewhere. */
export function requireIdentity(config: Addresses, isConfigured: boolean): void {
  const open = isConfigured ? undefined : openingOf(config);
  if (!open) return;
  throw new StartupError(
    `${open}, so others can reach this server, but nobody can sign in. Create an account (npm run account -- add "Pengelola" --role ADMIN), set OIDC_ISSUER, or listen on HOST=127.0.0.1 only. See docs/governance.md.`,
  );
}

/**
 * Returns the setting that opens the server to others: a reverse proxy reaches loopback, too, and so does a page of another
 * origin in a browser of this machine.
 */
function openingOf({ host, allowedHosts, publicUrl, corsOrigins = [] }: Addresses): string | undefined {
  if (!isLoopback(host)) return `HOST is ${host}`;
  const named = allowedHosts.find(name => !isLoopback(name));
  if (named !== undefined) return `ALLOWED_HOSTS has ${named}`;
  if (corsOrigins.length > 0) return `CORS_ORIGINS has ${corsOrigins[0]}`;
  return isLoopbackUrl(publicUrl) ? undefined : `PUBLIC_URL is ${publicUrl}`;
}

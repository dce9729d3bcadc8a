import { isLoopback, isLoopbackUrl } from "../common/loopback.js";
import type { Config } from "../config.js";

/** Returns warnings for a server that is open to the network with settings that are probably unintended. */
export function warningsOf({ host, allowedHosts, publicUrl }: Pick<Config, "host" | "allowedHosts" | "publicUrl">) {
  if (isLoopback(host)) return [];
  return [
    ...(publicUrl.startsWith("https:") || isLoopbackUrl(publicUrl)
      ? []
      : [`Without TLS: PUBLIC_URL is ${publicUrl}, so sessions can be read on their way. Use https.`]),
    ...(allowedHosts.length
      ? []
      : [
          `Answers to any name: HOST is ${host}, open to the network, and ALLOWED_HOSTS is not set. Name there the hosts under which people open it.`,
        ]),
  ];
}

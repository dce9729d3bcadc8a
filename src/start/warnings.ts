import { isLoopback } from "../common/loopback.js";
import type { Config } from "../config.js";

/** Returns warnings for a server that is open to the network with settings that are probably unintended. */
export function warningsOf({ host, writeToken, allowedHosts }: Pick<Config, "host" | "writeToken" | "allowedHosts">) {
  if (isLoopback(host)) return [];
  return [
    ...(writeToken ? [] : [`Read-only: HOST is ${host}, open to the network, and WRITE_TOKEN is not set.`]),
    ...(allowedHosts.length
      ? []
      : [
          `Answers to any name: HOST is ${host}, open to the network, and ALLOWED_HOSTS is not set. Name there the hosts under which people open it.`,
        ]),
  ];
}

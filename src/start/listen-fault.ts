import { once } from "node:events";
import { createServer } from "node:net";
import type { Config } from "../config.js";
import { StartupError } from "../database/startup-error.js";

interface Address extends Pick<Config, "host" | "port"> {
  /** The setting that names the port. Default: PORT. */
  setting?: string;
}

/** Tries the address and lets go of it, so that a taken port is told before an engine is started for nothing. */
export async function tryAddress(address: Address): Promise<void> {
  const { host, port } = address;
  const server = createServer().listen(port, host);
  await once(server, "listening").catch(error => Promise.reject(listenFault(error, address)));
  server.close();
  await once(server, "close");
}

/** What a fault of listening means to people; any other error comes back as it is. */
export function listenFault(error: unknown, { host, port, setting = "PORT" }: Address): unknown {
  const meanings: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is taken: stop what listens there, or set ${setting} to another one.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one of its own, such as 127.0.0.1.`,
    ENOTFOUND: `No address is known for ${host}: set HOST to one of this machine, such as 127.0.0.1.`,
    EACCES: `Port ${port} is reserved for root: set ${setting} to one above 1023.`,
  };
  const message = meanings[(error as { code?: string }).code ?? ""];
  return message ? new StartupError(message, { cause: error }) : error;
}

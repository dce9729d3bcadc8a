import { once } from "node:events";
import { createServer } from "node:net";
import type { Config } from "../config.js";
import { StartupError } from "../database/startup-error.js";

interface Address extends Pick<Config, "host" | "port"> {
  /** Name of the setting for the port. Default: PORT. */
  setting?: string;
}

/** Listens on the address for a moment, so that a taken port is reported before an engine is started. */
export async function tryAddress(address: Address): Promise<void> {
  const { host, port } = address;
  const server = createServer().listen(port, host);
  await once(server, "listening").catch(error => Promise.reject(listenFault(error, address)));
  server.close();
  await once(server, "close");
}

/** Converts a listen error into a StartupError with cause and remedy; returns other errors unchanged. */
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

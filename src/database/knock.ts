import { connect } from "node:net";
import { Neo4jError } from "neo4j-driver";

const neo4jPort = 7687;
const connectMs = 3_000;

/**
 * Tries a TCP connection to the address of a Neo4j, because the driver hides why a cluster is unreachable. Throws a
 * Neo4jError (ServiceUnavailable) with the reason of the system. A host that does not answer causes no error.
 */
export async function knock(uri: string): Promise<void> {
  const { hostname, port } = new URL(uri.replace(/^[\w+]+:/, "http:"));
  const socket = connect({ host: hostname.replace(/[[\]]/g, ""), port: Number(port) || neo4jPort, timeout: connectMs });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve).once("timeout", resolve);
    socket.once("error", ({ message, code }: NodeJS.ErrnoException) => reject(unavailable(message || code || "")));
  }).finally(() => socket.destroy());
}

function unavailable(reason: string): Neo4jError {
  return new Neo4jError(reason, "ServiceUnavailable", "", "");
}

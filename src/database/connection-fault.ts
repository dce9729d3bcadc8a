import { Neo4jError } from "neo4j-driver";
import type { Neo4jAddress } from "./open-driver.js";
import { StartupError } from "./startup-error.js";

/** Converts the error of the first query to Neo4j into a StartupError with cause and remedy. */
export function connectionFault(error: unknown, address: Neo4jAddress & { database?: string }): unknown {
  if (!(error instanceof Neo4jError)) return error;
  return new StartupError(reasonOf(error, address), { cause: error });
}

function reasonOf(
  { code, message }: Neo4jError,
  { uri, user, database }: Neo4jAddress & { database?: string },
): string {
  if (code.includes("AuthenticationRateLimit")) {
    return `Neo4j at ${uri} has had too many wrong passwords for "${user}": wait a little, then check NEO4J_PASSWORD.`;
  }
  if (code.includes("Security")) {
    return `Neo4j at ${uri} refuses the password of "${user}": check NEO4J_USER and NEO4J_PASSWORD.`;
  }
  if (code.includes("DatabaseNotFound")) {
    return `Neo4j at ${uri} has no database "${database ?? "neo4j"}": check NEO4J_DATABASE.`;
  }
  return `No Neo4j answers at ${uri}: check NEO4J_URI, and that the server runs and lets this machine in (${message.split("Caused by: ").pop()}).`;
}

import neo4j, { type Driver } from "neo4j-driver";
import { StartupError } from "./startup-error.js";

/** Where a Neo4j is and how to be let in. */
export interface Neo4jAddress {
  /** `bolt://` for one server, `neo4j://` for a cluster; `+s` for TLS. */
  uri: string;
  user: string;
  password: string;
}

/** The driver, set up to tell within seconds that Neo4j is away; by itself it is patient for half a minute and more. */
export function openDriver({ uri, user, password }: Neo4jAddress, maxConnections = 100): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: maxConnections,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 5_000,
      // A firewall drops idle connections without a word; one that rested is tried before it is used.
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 5_000,
      // Reads have one retry, and it is ours.
      disableAutoCommitRetries: true,
      // All rows are collected anyway, so they may come in one go.
      fetchSize: -1,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(`NEO4J_URI is not an address of a Neo4j: "${uri}" (${reason}).`, { cause: error });
  }
}

import neo4j, { type Driver } from "neo4j-driver";
import { StartupError } from "./startup-error.js";

/** Address of a Neo4j, with credentials. */
export interface Neo4jAddress {
  /** URI: `bolt://` for one server, `neo4j://` for a cluster; `+s` for TLS. */
  uri: string;
  user: string;
  password: string;
}

/** Connections that a driver may hold. Default of the driver, too. */
export const mostConnections = 100;

interface DriverOptions {
  maxConnections?: number;
  /** Returns integers as bigint, so that they differ from floats. Default: false, both are numbers. */
  isExact?: boolean;
}

/** The driver, set up to tell within seconds that Neo4j is away; by itself it is patient for half a minute and more. */
export function openDriver(
  { uri, user, password }: Neo4jAddress,
  { maxConnections = mostConnections, isExact = false }: DriverOptions = {},
): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      ...(isExact ? { useBigInt: true } : { disableLosslessIntegers: true }),
      maxConnectionPoolSize: maxConnections,
      connectionTimeout: 3_000,
      // Fifty connections at once took Neo4j more than five seconds to open, with a load of 40 on two cores.
      connectionAcquisitionTimeout: 15_000,
      // Firewalls silently drop idle connections, so an idle connection is tested before use.
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 5_000,
      // `Neo4jDatabase` repeats reads once itself.
      disableAutoCommitRetries: true,
      // All rows are collected anyway, so they can be fetched at once.
      fetchSize: -1,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(`NEO4J_URI is not an address of a Neo4j: "${uri}" (${reason}).`, { cause: error });
  }
}

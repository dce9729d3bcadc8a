import type { Config } from "../config.js";
import { findEngine } from "../database/embedded/engine-apart.js";
import type { EngineGuard } from "../database/embedded/engine-guard.js";
import { startEmbeddedNeo4j } from "../database/embedded/start-embedded-neo4j.js";
import { Neo4jDatabase } from "../database/neo4j-database.js";
import { stillGoingOn } from "../database/still-going-on.js";
import { provideConstraints } from "../repository/provide-constraints.js";

/** Connected database with its constraints and indexes. */
export interface OpenDatabase {
  database: Neo4jDatabase;
  /** Guard of the store; undefined for a remote Neo4j. */
  guard: EngineGuard | undefined;
  /** Registers a listener for an unexpected end of the embedded engine; never called for a remote Neo4j. */
  onExit(listener: () => void): void;
  /** Closes the driver and ends the embedded engine, if any. */
  stop(): Promise<void>;
}

/** Timeouts for the start: none, because it may take long and serves nobody yet. */
export const withoutLimits = { readTimeoutMs: Number.POSITIVE_INFINITY, writeTimeoutMs: Number.POSITIVE_INFINITY };

/**
 * Opens the Neo4j that the settings name, else that of `npm run neo4j` on the same data folder, else starts the embedded one;
 * `jvmOptions` of its JVM unless the settings name some.
 * Waits for a slow Neo4j and says so. Throws StartupError with what to do.
 */
export async function openDatabase(
  { neo4j, dataDir }: Config,
  onProgress: (message: string) => void,
  jvmOptions?: readonly string[],
): Promise<OpenDatabase> {
  const embedded = { dataDir, heap: neo4j.heap, jvmOptions: neo4j.jvmOptions ?? jvmOptions, onProgress };
  const running = neo4j.uri ? { ...neo4j, uri: neo4j.uri } : await findEngine(dataDir);
  const engine = running ? undefined : await startEmbeddedNeo4j(embedded);
  const { uri, user, password } = running ?? engine!;
  const database = new Neo4jDatabase({ ...neo4j, uri, user, password, guard: engine?.guard });
  const stop = async () => {
    await database.close();
    await engine?.stop();
  };
  try {
    await stillGoingOn(database.verify(), `Neo4j at ${uri} has not answered yet`, onProgress);
    const provided = provideConstraints(database.withLimits(withoutLimits));
    await stillGoingOn(provided, "Constraints and indexes are being made", onProgress);
  } catch (error) {
    await stop();
    throw error;
  }
  return { database, stop, guard: engine?.guard, onExit: listener => engine?.onExit(listener) };
}

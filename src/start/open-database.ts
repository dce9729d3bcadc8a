import type { KeyObject } from "node:crypto";
import type { Config } from "../config.js";
import { findEngine } from "../database/embedded/engine-apart.js";
import type { EngineGuard } from "../database/embedded/engine-guard.js";
import { startEmbeddedNeo4j } from "../database/embedded/start-embedded-neo4j.js";
import { Neo4jDatabase } from "../database/neo4j-database.js";
import { stillGoingOn } from "../database/still-going-on.js";
import { readRecordKey, recordKeyFileOf } from "../record/record-key.js";
import { requireRecordKey } from "../record/require-record-key.js";
import { provideConfidentiality, provideConstraints } from "../repository/provide-constraints.js";
import { chainOlderRecords } from "../repository/record/chain-older-records.js";

/** Minimum timeout of commands, in ms: a file of 100,000 elements takes minutes on a small machine. */
export const longestCommandMs = 30 * 60_000;

/** Connected database with its constraints and indexes. */
export interface OpenDatabase {
  database: Neo4jDatabase;
  /** Key with which records are chained. */
  recordKey: KeyObject;
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
  config: Config,
  onProgress: (message: string) => void,
  jvmOptions?: readonly string[],
): Promise<OpenDatabase> {
  const { neo4j, dataDir } = config;
  const embedded = { dataDir, heap: neo4j.heap, jvmOptions: neo4j.jvmOptions ?? jvmOptions, onProgress };
  const running = neo4j.uri ? { ...neo4j, uri: neo4j.uri } : await findEngine(dataDir);
  const engine = running ? undefined : await startEmbeddedNeo4j(embedded);
  let database: Neo4jDatabase | undefined;
  const stop = async () => {
    await database?.close();
    await engine?.stop();
  };
  try {
    const { uri, user, password } = running ?? engine!;
    const recordKey = readRecordKey(config);
    database = new Neo4jDatabase({ ...neo4j, uri, user, password, guard: engine?.guard, recordKey });
    await stillGoingOn(database.verify(), `Neo4j at ${uri} has not answered yet`, onProgress);
    await stillGoingOn(provide(config, database, recordKey), "Constraints and indexes are being made", onProgress);
    return { database, recordKey, stop, guard: engine?.guard, onExit: listener => engine?.onExit(listener) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Brings the database up to what this version needs. Throws StartupError if it has another record key. */
async function provide(config: Config, database: Neo4jDatabase, recordKey: KeyObject): Promise<void> {
  const patient = database.withLimits(withoutLimits);
  await provideConstraints(patient);
  await requireRecordKey(patient, recordKey, recordKeyFileOf(config));
  await provideConfidentiality(patient);
  await chainOlderRecords(patient);
}

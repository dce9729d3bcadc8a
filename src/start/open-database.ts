import type { KeyObject } from "node:crypto";
import { refuseUnfinishedRestore } from "../backup/unfinished-restore.js";
import type { Config } from "../config.js";
import type { Neo4jDatabase } from "../database/neo4j-database.js";
import { stillGoingOn } from "../database/still-going-on.js";
import { readRecordKey, recordKeyFileOf } from "../record/record-key.js";
import { requireRecordKey } from "../record/require-record-key.js";
import { migrate, refuseNewerSchema, refuseOlderServer } from "../repository/migrations/migrate.js";
import { provideConstraints } from "../repository/provide-constraints.js";
import { type OpenEngine, openEngine } from "./open-engine.js";
import type { Opener } from "./provide-engine.js";

/** Minimum timeout of commands, in ms: a file of 100,000 elements takes minutes on a small machine. */
export const longestCommandMs = 30 * 60_000;

/** Connected database with its constraints and indexes. */
export interface OpenDatabase extends OpenEngine {
  /** Key with which records are chained. */
  recordKey: KeyObject;
}

/** Timeouts for the start: none, because it may take long and serves nobody yet. */
export const withoutLimits = { readTimeoutMs: Number.POSITIVE_INFINITY, writeTimeoutMs: Number.POSITIVE_INFINITY };

/**
 * Opens the Neo4j of the settings (`openEngine`), and brings it up to this version. Waits for a slow Neo4j and says so.
 * Throws StartupError with what to do.
 */
export async function openDatabase(config: Config, opener: Opener): Promise<OpenDatabase> {
  const { onProgress } = opener;
  let recordKey: KeyObject | undefined;
  const readKey = () => (recordKey ??= readRecordKey(config));
  const engine = await openEngine(config, opener, readKey);
  try {
    if (engine.isOfServer) await refuseOlderServer(engine.database);
    const provided = provide(config, engine.database, readKey(), onProgress);
    await stillGoingOn(provided, "Constraints and indexes are being made", onProgress);
    return { ...engine, recordKey: readKey() };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/**
 * Brings the database up to what this version needs, and reports each migration. Throws StartupError if it is newer, was restored in
 * part, or has another record key.
 */
export async function provide(
  config: Config,
  database: Neo4jDatabase,
  recordKey: KeyObject,
  onProgress: (message: string) => void,
): Promise<void> {
  const patient = database.withLimits({ ...withoutLimits, recordKey });
  await refuseUnfinishedRestore(patient);
  await refuseNewerSchema(patient);
  await provideConstraints(patient);
  await requireRecordKey(patient, recordKey, recordKeyFileOf(config));
  await migrate(patient, onProgress);
}

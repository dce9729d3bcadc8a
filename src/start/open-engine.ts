import type { KeyObject } from "node:crypto";
import type { Config } from "../config.js";
import type { Announcement } from "../database/embedded/announced-engine.js";
import type { EngineGuard } from "../database/embedded/engine-guard.js";
import { Neo4jDatabase } from "../database/neo4j-database.js";
import type { Neo4jAddress } from "../database/open-driver.js";
import { stillGoingOn } from "../database/still-going-on.js";
import { type Opener, provideEngine } from "./provide-engine.js";

/** Connected database, in whatever state it is. */
export interface OpenEngine {
  database: Neo4jDatabase;
  address: Neo4jAddress & { database?: string };
  /** True for the embedded engine of a running server. */
  isOfServer: boolean;
  /** Guard of the own engine; undefined for a Neo4j that another process runs. */
  guard: EngineGuard | undefined;
  /** Announces the own engine to commands, until `withdraw`; nothing for a Neo4j that another process runs. */
  announce(): Promise<Announcement | undefined>;
  /** Registers a listener for an unexpected end of the own engine; never called for another Neo4j. */
  onExit(listener: () => void): void;
  /** Closes the driver and ends the embedded engine, if any. */
  stop(): Promise<void>;
}

/**
 * Opens the Neo4j of the settings (`provideEngine`). Waits for a slow Neo4j and says so. `recordKey` returns the key with
 * which records are chained; default: no element can be changed. Throws StartupError with what to do.
 */
export async function openEngine(config: Config, opener: Opener, recordKey?: () => KeyObject): Promise<OpenEngine> {
  const { own, announce, guard, isOfServer = false, ...found } = await provideEngine(config, opener);
  const address = { ...found, database: config.neo4j.database };
  let database: Neo4jDatabase | undefined;
  const stop = async () => {
    try {
      await database?.close();
    } finally {
      await own?.stop();
    }
  };
  try {
    database = new Neo4jDatabase({ ...config.neo4j, ...address, guard, recordKey: recordKey?.() });
    await stillGoingOn(database.verify(), `Neo4j at ${address.uri} has not answered yet`, opener.onProgress);
    const onExit: OpenEngine["onExit"] = listener => own?.onExit(listener);
    return { database, address, isOfServer, stop, announce, guard: own?.guard, onExit };
  } catch (error) {
    await stop();
    throw error;
  }
}

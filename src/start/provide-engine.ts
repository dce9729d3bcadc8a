import { setTimeout } from "node:timers/promises";
import type { Config } from "../config.js";
import { DiskGuard } from "../database/disk-guard.js";
import {
  type Announcement,
  announceEngine,
  type FoundEngine,
  findEngine,
} from "../database/embedded/announced-engine.js";
import { FolderInUse, homeOf } from "../database/embedded/data-folder.js";
import { diskOf, type EmbeddedNeo4j, startEmbeddedNeo4j } from "../database/embedded/start-embedded-neo4j.js";
import type { Neo4jAddress } from "../database/open-driver.js";
import type { StoreGuard } from "../database/store-guard.js";

/** Process that opens a database: a server, or a command, which may use the engine of a server. */
export interface Opener {
  isCommand?: boolean;
  /** Options of the JVM of an embedded engine, unless the settings name some. */
  jvmOptions?: readonly string[];
  onProgress(message: string): void;
}

/** Address of a Neo4j to use. */
export interface ProvidedEngine extends Pick<Neo4jAddress, "uri" | "user" | "password"> {
  /** Guard of a store on this machine. */
  guard?: StoreGuard;
  /** Engine that this process has started. */
  own?: EmbeddedNeo4j;
  /** True for the engine of a running server. Default: false. */
  isOfServer?: boolean;
  /** Announces the own engine to commands; nothing without one. */
  announce(): Promise<Announcement | undefined>;
}

/**
 * Milliseconds for which a folder in use is tried again: its engine belongs to a server that is starting or restarts it, to
 * one that was killed, whose engine ends soon, or to another command.
 */
const patienceMs = 180_000;
const pauseMs = 1_000;

/**
 * Provides the Neo4j that the settings name, else the announced one of the data folder, else starts the embedded one. A
 * server does not use the engine of another server, which would end with that one. Throws StartupError.
 */
export async function provideEngine(config: Config, opener: Opener): Promise<ProvidedEngine> {
  const { uri, user, password } = config.neo4j;
  if (uri) return { uri, user, password, announce: async () => undefined };
  const end = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    const isLast = performance.now() > end;
    try {
      return await findOrStart(config, opener, isLast);
    } catch (error) {
      if (isLast || !(error instanceof FolderInUse) || error instanceof FolderOfServer) throw error;
    }
    if (attempt === 1)
      opener.onProgress(`The data folder ${config.dataDir} is in use; waiting for at most three minutes …`);
    await setTimeout(pauseMs);
  }
}

/** Error of a server whose data folder another server serves: waiting does not help. */
class FolderOfServer extends FolderInUse {}

async function findOrStart({ dataDir, neo4j }: Config, opener: Opener, isLast: boolean): Promise<ProvidedEngine> {
  const found = await findEngine(dataDir);
  if (found?.answers && found.runBy === "SERVER" && !opener.isCommand) throw new FolderOfServer(homeOf(dataDir));
  if (found?.answers) return ofOther(found, dataDir);
  // An engine that restarts must not lose its folder to a command.
  if (found && !isLast) throw new FolderInUse(homeOf(dataDir));
  const { heap, jvmOptions = opener.jvmOptions } = neo4j;
  const own = await startEmbeddedNeo4j({ dataDir, heap, jvmOptions, onProgress: opener.onProgress });
  const { uri, user, password, guard } = own;
  return { uri, user, password, guard, own, announce: () => announceEngine(dataDir, own, "SERVER") };
}

const ofOther = ({ uri, user, password, runBy }: FoundEngine, dataDir: string): ProvidedEngine => ({
  ...{ uri, user, password, isOfServer: runBy === "SERVER" },
  guard: new DiskGuard(diskOf(homeOf(dataDir))),
  announce: async () => undefined,
});

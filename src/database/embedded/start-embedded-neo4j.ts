import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { DiskSpace } from "../disk-space.js";
import { pageCacheBytes } from "./conf.js";
import { provideHome, requireSpaceToStart } from "./data-folder.js";
import { EngineGuard } from "./engine-guard.js";
import { freePort } from "./free-port.js";
import { provideJars } from "./jars.js";
import { requireJava } from "./java.js";
import { type LaunchOptions } from "./launch.js";
import { launchWhole } from "./launch-whole.js";
import { RunningEngine } from "./running-engine.js";

/** For an engine that lives for minutes: its code is compiled at once and simply, as it never gets old enough for more. */
export const quickJvm: readonly string[] = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** For one that lives for days on few cores: collecting beside the work (G1) costs Neo4j a fifth of all it does. */
const steadyJvm: readonly string[] = ["-XX:+UseParallelGC"];

interface EmbeddedOptions {
  /** The engine lives in `neo4j` there: store, password, conf and engine.log. */
  dataDir: string;
  /** JVM heap, such as "1g". */
  heap: string;
  /** Bolt port on loopback; a free one when left out. */
  port?: number;
  /** A JAVA_HOME; the `java` on the PATH when left out. */
  javaHome?: string;
  /** Where the jars are kept; shared by all clones of a user when left out. */
  cacheDir?: string;
  /** Further options of the JVM, such as `quickJvm`; for an engine that lives for days when left out. */
  jvmOptions?: readonly string[];
  onProgress(message: string): void;
}

/** An engine that runs as a child of this process and ends with it, however this process ends. */
export interface EmbeddedNeo4j {
  uri: string;
  user: string;
  password: string;
  /** Guard of its store, and what its disk has left. */
  guard: EngineGuard;
  /** Called when the engine ends without having been asked to. */
  onExit(listener: () => void): void;
  stop(): Promise<void>;
}

/** Starts Neo4j 5.26 LTS as a child JVM with Bolt on loopback and its data in a folder of its own. Throws StartupError. */
export async function startEmbeddedNeo4j(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const { heap, javaHome, jvmOptions = steadyJvm, cacheDir = userCache(), onProgress } = options;
  const java = javaHome ? path.join(javaHome, "bin", "java") : "java";
  await requireJava(java);
  const home = await provideHome(options.dataDir);
  await requireSpaceToStart(home, existsSync(path.join(home, "data")) ? bytesToStartAgain : bytesOfNewStore);
  const jars = await provideJars({ java, cacheDir, onProgress });
  const port = options.port ?? (await freePort());
  onProgress("Starting the embedded Neo4j …");
  return open({ java, jars, home, port, heap, jvmOptions, onProgress });
}

const userCache = () => path.join(homedir(), ".cache", "spbe-repository");

/** Bytes that recovery and the last checkpoint of a store may write. */
const bytesToStartAgain = 32 * 2 ** 20;
/** Logs of two databases, 17 MB each, and the reserve, without which nothing could be written. */
const bytesOfNewStore = 64 * 2 ** 20 + pageCacheBytes;

async function launchAgain(options: LaunchOptions): Promise<ChildProcess> {
  try {
    return (await launchWhole(options)).child;
  } catch (error) {
    options.onProgress((error as Error).message);
    throw error;
  }
}

async function open(options: LaunchOptions): Promise<EmbeddedNeo4j> {
  const { child, address } = await launchWhole(options);
  const engine = new RunningEngine(child, () => launchAgain(options));
  const disk = new DiskSpace(options.home, pageCacheBytes);
  const restart = () => {
    options.onProgress("The disk of the embedded Neo4j had been full and has space again: starting it anew …");
    return engine.restart();
  };
  return {
    ...address,
    guard: new EngineGuard({ disk, restart }),
    onExit: listener => engine.onExit(listener),
    stop: () => engine.stop(),
  };
}

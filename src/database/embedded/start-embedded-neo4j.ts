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

/** JVM options for an engine that runs for minutes: fast simple compilation, as optimised code would not pay off. */
export const quickJvm: readonly string[] = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/**
 * JVM options for an engine that runs for days on few cores: the concurrent collector G1 costs Neo4j a fifth of its
 * throughput.
 */
const steadyJvm: readonly string[] = ["-XX:+UseParallelGC"];

interface EmbeddedOptions {
  /** Parent of the engine's folder `neo4j`: store, password, conf and engine.log. */
  dataDir: string;
  /** JVM heap, such as "1g". */
  heap: string;
  /** Bolt port on loopback. Default: a free one. */
  port?: number;
  /** JAVA_HOME. Default: the `java` on the PATH. */
  javaHome?: string;
  /** Folder of the jars. Default: a cache shared by all clones of a user. */
  cacheDir?: string;
  /** Further JVM options, such as `quickJvm`. Default: those for an engine that runs for days. */
  jvmOptions?: readonly string[];
  onProgress(message: string): void;
}

/** Engine that runs as a child process and ends with this process, even if this one crashes. */
export interface EmbeddedNeo4j {
  uri: string;
  user: string;
  password: string;
  /** Guard of its store, which knows the free disk space. */
  guard: EngineGuard;
  /** Registers a listener for an unexpected end of the engine. */
  onExit(listener: () => void): void;
  stop(): Promise<void>;
}

/**
 * Starts Neo4j 5.26 LTS as a child JVM with Bolt on loopback and its data in a folder of its own. Throws StartupError.
 */
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

/** Returns the disk of the engine's folder, with a reserve for a checkpoint. */
export const diskOf = (home: string): DiskSpace => new DiskSpace(home, pageCacheBytes);

/** Bytes that recovery and the last checkpoint of a store may write. */
const bytesToStartAgain = 32 * 2 ** 20;
/** Bytes of the logs of two databases, 17 MB each, and of the reserve, without which every write would be refused. */
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
  const disk = diskOf(options.home);
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

import type { ChildProcess } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { StartupError } from "../startup-error.js";
import { freePort } from "./free-port.js";
import { provideJars } from "./jars.js";
import { requireJava } from "./java.js";
import { launch } from "./launch.js";
import { providePassword } from "./password.js";
import { stop } from "./stop.js";

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
  const jars = await provideJars({ java, cacheDir, onProgress });
  const port = options.port ?? (await freePort());
  onProgress("Starting the embedded Neo4j …");
  const child = await launch({ java, jars, home, port, heap, jvmOptions, onProgress });
  return letIn(child, home, `bolt://127.0.0.1:${port}`);
}

const userCache = () => path.join(homedir(), ".cache", "spbe-repository");

async function provideHome(dataDir: string): Promise<string> {
  const home = path.resolve(dataDir, "neo4j");
  await mkdir(home, { recursive: true }).catch(error => {
    throw new StartupError(`The data folder ${dataDir} cannot be made: ${error.message}. Set DATA_DIR to another one.`);
  });
  return home;
}

async function letIn(child: ChildProcess, home: string, uri: string): Promise<EmbeddedNeo4j> {
  try {
    return {
      uri,
      user: "neo4j",
      password: await providePassword(home, uri),
      onExit: listener => child.on("exit", () => child.stdin!.writableEnded || listener()),
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { provideJars } from "./jars.js";
import { launch } from "./launch.js";
import { providePassword } from "./password.js";

interface EmbeddedOptions {
  dataDir: string;
  /** JVM heap, such as "1g". */
  heap: string;
  /** Bolt port on loopback; a free one when left out. */
  port?: number;
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
export async function startEmbeddedNeo4j({ dataDir, heap, port, onProgress }: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const folder = path.resolve(dataDir, "neo4j");
  await mkdir(folder, { recursive: true });
  const jars = await provideJars(onProgress);
  onProgress("Starting the embedded Neo4j …");
  const bolt = port ?? (await freePort());
  const child = await launch({ jars, dataDir: folder, port: bolt, heap });
  const uri = `bolt://127.0.0.1:${bolt}`;
  const password = await providePassword(folder, uri);
  return {
    uri,
    user: "neo4j",
    password,
    onExit: listener => child.on("exit", () => child.stdin!.writableEnded || listener()),
    stop: () => stop(child),
  };
}

/** The end of its stdin ends the engine; an engine that does not within 15 s is killed. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.stdin!.end();
  const patience = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(patience);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

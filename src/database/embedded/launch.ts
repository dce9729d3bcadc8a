import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { StartupError } from "../startup-error.js";

interface LaunchOptions {
  jars: string;
  dataDir: string;
  port: number;
  /** JVM heap, such as "1g". */
  heap: string;
}

/** Neo4j opens its own internals this way; without it Java 17 refuses. */
const javaFlags = [
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
  "-XX:+UseG1GC",
  "-XX:TieredStopAtLevel=4",
];

/** Starts the child JVM and resolves when Bolt answers; throws StartupError with the end of its log otherwise. */
export async function launch({ jars, dataDir, port, heap }: LaunchOptions): Promise<ChildProcess> {
  const conf = path.join(dataDir, "neo4j.conf");
  const logFile = path.join(dataDir, "neo4j-engine.log");
  await writeFile(conf, settings(port));
  const log = await open(logFile, "w");
  const args = [
    `-Xmx${heap}`,
    ...javaFlags,
    "-cp",
    [jars, path.join(jars, "*")].join(path.delimiter),
    "Launcher",
    dataDir,
    conf,
  ];
  const child = spawn("java", args, { stdio: ["pipe", "pipe", log.fd], detached: true });
  await log.close();
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on("data", data => String(data).includes("READY") && resolve());
    child.on("error", () => reject(new StartupError("Java could not be started.")));
    child.on("exit", async () => reject(await faultOf(logFile, dataDir)));
  });
  return child;
}

const settings = (port: number) => `dbms.security.auth_enabled=true
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
db.transaction.monitor.check.interval=100ms
dbms.usage_report.enabled=false
server.memory.pagecache.size=128m
`;

async function faultOf(logFile: string, dataDir: string): Promise<StartupError> {
  const log = await readFile(logFile, "utf8").catch(() => "");
  if (/Lock file has been locked|store_lock|FileLockException/.test(log)) {
    return new StartupError(
      `The data folder ${dataDir} is in use by another process: stop that one, or set DATA_DIR to another folder.`,
    );
  }
  return new StartupError(
    `The embedded Neo4j ended before it was ready. The end of ${logFile}:\n${log.trim().split("\n").slice(-12).join("\n")}`,
  );
}

import { type ChildProcess, spawn } from "node:child_process";
import { open, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { StartupError } from "../startup-error.js";
import { stillGoingOn } from "../still-going-on.js";
import { confOf } from "./conf.js";
import { faultIn, lengthOf } from "./engine-log.js";
import { withPrivateMask } from "./private-files.js";

export interface LaunchOptions {
  java: string;
  jars: string;
  /** Neo4j's home folder: store, logs and conf. */
  home: string;
  port: number;
  heap: string;
  jvmOptions: readonly string[];
  /** Skips the end of a torn transaction log. Default: false. */
  cutsTornLogs?: boolean;
  onProgress(message: string): void;
}

/**
 * JVM packages that Neo4j accesses by reflection, which Java 17 refuses by default. Without java.io it finds no file
 * descriptors and cannot reserve disk space, so a full disk would tear its transaction log.
 */
const opened = ["java.nio", "java.io", "sun.nio.ch"].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** Starts the child JVM and resolves when Bolt answers. Throws a StartupError with the end of its log otherwise. */
export async function launch(options: LaunchOptions): Promise<ChildProcess> {
  const { java, home, onProgress } = options;
  const logFile = path.join(home, "engine.log");
  await writeFile(confFileOf(options), confOf(options), { mode: 0o600 });
  // Append mode: a start that fails because the folder is in use must not truncate the log of the running engine.
  const log = await open(logFile, "a", 0o600);
  const from = await lengthOf(logFile);
  // A process group of its own, so that Ctrl-C in a terminal goes only to the parent, which finishes its requests
  // first.
  const child = withPrivateMask(() =>
    spawn(java, argumentsOf(options), { cwd: home, stdio: ["pipe", "pipe", log.fd], detached: true }),
  );
  // Concurrently, so that the exit of the JVM is noticed while the log is being closed.
  const begun = Promise.all([ready(child, () => faultIn(logFile, from, home)), log.close()]);
  await stillGoingOn(begun, `Neo4j is still starting; its log is ${logFile}`, onProgress).finally(() =>
    rm(confFileOf(options), { force: true }),
  );
  return child;
}

/** Returns the conf of one start: of two at once on one folder, one would otherwise listen at the port of the other. */
const confFileOf = ({ home, port }: LaunchOptions): string => path.join(home, `neo4j-${port}.conf`);

function argumentsOf(options: LaunchOptions): string[] {
  const { jars, home, heap, jvmOptions } = options;
  const classPath = [jars, path.join(jars, "*")].join(path.delimiter);
  return [
    `-Xmx${heap}`,
    "-XX:+DisplayVMOutputToStderr",
    ...opened,
    ...jvmOptions,
    "-cp",
    classPath,
    "Launcher",
    home,
    confFileOf(options),
  ];
}

function ready(child: ChildProcess, fault: () => Promise<StartupError>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout!.on("data", data => String(data).includes("READY") && resolve());
    child.on("error", error => reject(new StartupError(`Java could not be started: ${error.message}`)));
    child.on("exit", () => fault().then(reject, reject));
    // The "exit" event reports the end of the JVM, so an error on its stdin adds nothing.
    child.stdin!.on("error", () => {});
  });
}

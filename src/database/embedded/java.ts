import { StartupError } from "../startup-error.js";
import { runCommand } from "./run-command.js";
import { waysOn } from "./ways-on.js";

/** Throws a StartupError unless `java` is of a version that Neo4j 5.26 runs on. */
export async function requireJava(java: string): Promise<void> {
  const major = await versionOf(java);
  if (major === 17 || major === 21) return;
  const found = major
    ? `This is Java ${major}, but the embedded Neo4j needs 17 or 21`
    : "There is no Java on this machine, which the embedded Neo4j needs";
  throw new StartupError(`${found}, and NEO4J_URI is not set. ${waysOn}`);
}

/** 0 when there is none, or only macOS's notice where to get one; Java 8 calls itself 1.8. */
async function versionOf(java: string): Promise<number> {
  const { output } = await runCommand(java, ["-version"]).catch(() => ({ output: "" }));
  return Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
}

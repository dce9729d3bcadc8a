import { StartupError } from "../startup-error.js";
import { runCommand } from "./run-command.js";
import { waysOn } from "./ways-on.js";

/** Throws a StartupError unless `java` is a version that Neo4j 5.26 supports. */
export async function requireJava(java: string): Promise<void> {
  const major = await versionOf(java);
  if (major === 17 || major === 21) return;
  const found = major
    ? `This is Java ${major}, but the embedded Neo4j needs 17 or 21`
    : "There is no Java on this machine, which the embedded Neo4j needs";
  throw new StartupError(`${found}, and NEO4J_URI is not set. ${waysOn}`);
}

/**
 * Returns the major version; 0 if there is no Java (or only the notice of macOS). Java 8 reports 1.8, which gives 1.
 */
async function versionOf(java: string): Promise<number> {
  const { output } = await runCommand(java, ["-version"]).catch(() => ({ output: "" }));
  return Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
}

import { realpathSync } from "node:fs";
import { constants } from "node:os";
import { readProcessConfig } from "../config.js";
import type { Command } from "./command.js";

/** Runs a command on the command line of this process if its module is the one that Node was started with. */
export async function runAsProcess({ filename }: ImportMeta, command: Command): Promise<void> {
  const [, started, ...argv] = process.argv;
  if (!started || realpathSync(started) !== filename) return;
  exitOnSignals();
  const { stdout, stderr } = process;
  process.exitCode = await command(argv, { stdout, stderr, readConfig: readProcessConfig });
}

/** By default a signal skips the `exit` handlers that remove unfinished files. */
function exitOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

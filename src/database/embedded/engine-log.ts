import { open, stat } from "node:fs/promises";
import { StartupError } from "../startup-error.js";

/** Why the JVM ended before it was ready, read from what it wrote into its log after `from`. */
export async function faultIn(logFile: string, from: number, dataDir: string): Promise<StartupError> {
  const log = await textAfter(logFile, from);
  if (/FileLockException|locked by another process/.test(log)) {
    return new StartupError(
      `The data folder ${dataDir} is in use by another process: stop that one, or set DATA_DIR to another folder.`,
    );
  }
  if (/Address already in use/.test(log)) {
    return new StartupError("The port that the embedded Neo4j was to use is taken by another program: start again.");
  }
  return new StartupError(
    `The embedded Neo4j ended before it was ready. The end of its log, ${logFile}:\n${endOf(log)}`,
  );
}

/** Where the next line will be written. */
export const lengthOf = async (file: string): Promise<number> => (await stat(file)).size;

async function textAfter(file: string, from: number): Promise<string> {
  const handle = await open(file);
  try {
    return await handle.createReadStream({ start: from, encoding: "utf8", autoClose: false }).reduce(concat, "");
  } finally {
    await handle.close();
  }
}

const concat = (all: string, chunk: string) => all + chunk;

/** Causes, without the frames of their stack traces. */
function endOf(log: string): string {
  const lines = log.split("\n").filter(line => line.trim() && !/^\s+(at |\.\.\. \d+ more)/.test(line));
  return lines
    .slice(-8)
    .map(line => `  ${line.trim()}`)
    .join("\n");
}

import { open, stat } from "node:fs/promises";
import { StartupError } from "../startup-error.js";
import { folderFault } from "./data-folder.js";
import { isOfTornLog, TornLog } from "./torn-logs.js";

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
  const told = `The embedded Neo4j ended before it was ready. The end of its log, ${logFile}:\n${endOf(log)}`;
  return faultOfFiles(log, dataDir) ?? new StartupError(told);
}

/** Recognizes in a text of Neo4j that its files are at fault: a torn log, a full disk, a folder that may not be written. */
export function faultOfFiles(text: string, dataDir: string): StartupError | undefined {
  if (isOfTornLog(text)) return new TornLog(`The transaction log in ${dataDir} is torn:\n${endOf(text)}`);
  const code = codes.find(([pattern]) => pattern.test(text))?.[1];
  if (code) return folderFault({ code, message: code }, dataDir) as StartupError;
}

/** Texts of Java, and the codes that Node has for the same. */
const codes: [pattern: RegExp, code: string][] = [
  [/No space left on device|[Oo]ut ?of ?[Dd]isk ?[Ss]pace|Disk quota exceeded/, "ENOSPC"],
  [/Read-only file system/, "EROFS"],
  [/AccessDeniedException|Permission denied/, "EACCES"],
];

/** Where the next line will be written. */
export const lengthOf = async (file: string): Promise<number> => (await stat(file)).size;

/** Reads the part of a log behind `from`, or all of it where it has been begun anew since. */
export async function textAfter(file: string, from: number): Promise<string> {
  const handle = await open(file);
  const start = from <= (await handle.stat()).size ? from : 0;
  try {
    return await handle.createReadStream({ start, encoding: "utf8", autoClose: false }).reduce(concat, "");
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

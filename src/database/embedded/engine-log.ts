import { open, stat } from "node:fs/promises";
import { StartupError } from "../startup-error.js";
import { FolderInUse, folderFault } from "./data-folder.js";
import { isOfTornLog, TornLog } from "./torn-logs.js";

/** Returns the reason why the JVM ended before it was ready, from the part of its log after `from`. */
export async function faultIn(logFile: string, from: number, dataDir: string): Promise<StartupError> {
  const log = await textAfter(logFile, from);
  if (/FileLockException|locked by another process/.test(log)) {
    return new FolderInUse(dataDir);
  }
  if (/Address already in use/.test(log)) {
    return new StartupError("The port that the embedded Neo4j was to use is taken by another program: start again.");
  }
  const told = `The embedded Neo4j ended before it was ready. The end of its log, ${logFile}:\n${endOf(log)}`;
  return faultOfFiles(log, dataDir) ?? new StartupError(told);
}

/** Recognises an error of the files in a text of Neo4j: torn log, full disk, folder without write permission. */
export function faultOfFiles(text: string, dataDir: string): StartupError | undefined {
  if (isOfTornLog(text)) return new TornLog(`The transaction log in ${dataDir} is torn:\n${endOf(text)}`);
  const code = codes.find(([pattern]) => pattern.test(text))?.[1];
  if (code) return folderFault({ code, message: code }, dataDir) as StartupError;
}

/** Messages of Java, and the Node error codes for them. */
const codes: [pattern: RegExp, code: string][] = [
  [/No space left on device|[Oo]ut ?of ?[Dd]isk ?[Ss]pace|Disk quota exceeded/, "ENOSPC"],
  [/Read-only file system/, "EROFS"],
  [/AccessDeniedException|Permission denied/, "EACCES"],
];

/** Returns the length of a log in bytes, where its next line begins. */
export const lengthOf = async (file: string): Promise<number> => (await stat(file)).size;

/** Reads a log from the offset `from`, or all of it if it has been rotated since. */
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

/** Returns the last lines without frames of stack traces. */
function endOf(log: string): string {
  const lines = log.split("\n").filter(line => line.trim() && !/^\s+(at |\.\.\. \d+ more)/.test(line));
  return lines
    .slice(-8)
    .map(line => `  ${line.trim()}`)
    .join("\n");
}

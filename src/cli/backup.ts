import { quickJvm } from "../database/embedded/start-embedded-neo4j.js";
import { numberIn } from "../formats/language.js";
import { openEngine } from "../start/open-engine.js";
import { takeBackupOf } from "../start/take-backup-of.js";
import { commandOf, printLine } from "./command.js";
import { readCommandLine } from "./command-line.js";
import { checkFolderOf } from "./named-file.js";
import { runAsProcess } from "./run-as-process.js";
import { UsageError } from "./usage-error.js";

const usage = `Usage: npm run backup -- FILE
Writes everything of the repository at one moment into FILE, compressed and with a checksum, while servers run and people
write; writes wait a few seconds at most. The file is readable for its owner only: it contains everything, except the
record key and the signing key.`;

/** `npm run backup`. */
export const backup = commandOf(usage, async (argv, io) => {
  const [file] = readCommandLine(argv, {}).words;
  if (!file) throw new UsageError("Name the file to write.");
  checkFolderOf(file);
  const config = io.readConfig();
  const onProgress = (message: string) => printLine(io.stderr, message);
  const engine = await openEngine(config, { isCommand: true, jvmOptions: quickJvm, onProgress });
  try {
    const isAlone = engine.guard !== undefined;
    const taken = await takeBackupOf(config, engine, { file, isAlone, onProgress });
    const [nodes, relations, paused] = [taken.nodes, taken.relations, taken.pausedMs].map(each => numberIn("en", each));
    printLine(io.stdout, `${file} has ${nodes} nodes and ${relations} relations of ${taken.takenAt}.`);
    if (taken.notRecorded)
      onProgress(`The file is complete, but its time could not be stored in the repository: ${taken.notRecorded}`);
    if (!isAlone) printLine(io.stdout, `Writes waited for ${paused} ms.`);
    return 0;
  } finally {
    await engine.stop();
  }
});

await runAsProcess(import.meta, backup);

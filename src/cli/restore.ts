import { existsSync } from "node:fs";
import { restoreBackup } from "../backup/restore-backup.js";
import type { Config } from "../config.js";
import { quickJvm } from "../database/embedded/start-embedded-neo4j.js";
import { ExactConnection } from "../database/exact-connection.js";
import { numberIn } from "../formats/language.js";
import { readRecordKey, recordKeyFileOf } from "../record/record-key.js";
import { checkOfKey } from "../record/require-record-key.js";
import { newestSchema } from "../repository/migrations/migrate.js";
import { provide } from "../start/open-database.js";
import { type OpenEngine, openEngine } from "../start/open-engine.js";
import { noticeRestoreMs } from "../start/watch-restore.js";
import { commandOf, printLine } from "./command.js";
import { readCommandLine } from "./command-line.js";
import { checkReadable } from "./named-file.js";
import { runAsProcess } from "./run-as-process.js";
import { UsageError } from "./usage-error.js";

const usage = `Usage: npm run restore -- FILE
Restores a backup into an empty repository, with its accounts, record and seals. Put the record key of the original
server into DATA_DIR before. Checks the file before it writes. If interrupted, no server starts on the repository, and the
same command begins again.`;

/** `npm run restore`. */
export const restore = commandOf(usage, async (argv, io) => {
  const [file] = readCommandLine(argv, {}).words;
  if (!file) throw new UsageError("Name the backup to restore.");
  checkReadable(file);
  const config = io.readConfig();
  const onProgress = (message: string) => printLine(io.stderr, message);
  const engine = await openEngine(config, { jvmOptions: quickJvm, onProgress });
  try {
    const { nodes, relations, takenAt } = await load(config, engine, file, onProgress);
    onProgress("Constraints and indexes are being made …");
    await provide(config, engine.database, readRecordKey(config), onProgress);
    const numbers = [nodes, relations].map(each => numberIn("en", each));
    printLine(
      io.stdout,
      `Restored ${numbers[0]} nodes and ${numbers[1]} relations of ${takenAt}. Start the server now.`,
    );
    return 0;
  } finally {
    await engine.stop();
  }
});

async function load(config: Config, engine: OpenEngine, file: string, onProgress: (message: string) => void) {
  const keyFile = recordKeyFileOf(config);
  const connection = new ExactConnection(engine.address);
  try {
    const { summary } = await restoreBackup(connection, {
      ...{ file, keyFile, onProgress, seals: config.recordSeals, newestSchema },
      // Reading a missing key would make a new one, which can only be wrong.
      keyCheck: existsSync(keyFile) ? checkOfKey(readRecordKey(config)) : undefined,
      noticeMs: engine.guard ? 0 : noticeRestoreMs,
    });
    return summary;
  } finally {
    await connection.close();
  }
}

await runAsProcess(import.meta, restore);

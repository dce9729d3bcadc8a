import { loadFolders } from "../formats/csv/load-folders.js";
import { commandOf, printLine } from "./command.js";
import { readCommandLine } from "./command-line.js";
import { checkReadableFolder } from "./named-file.js";
import { runAsProcess } from "./run-as-process.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";

const usage = `Usage: npm run seed -- FOLDER [FOLDER …]
Loads folders of CSV (format: seeds/README.md), all of them or none. Existing elements are updated.`;

/** `npm run seed`. */
export const seed = commandOf(usage, async (argv, io) => {
  const { words: folders } = readCommandLine(argv, {}, Number.POSITIVE_INFINITY);
  if (folders.length === 0) throw new UsageError("Name the folder to load.");
  folders.forEach(checkReadableFolder);
  return withRepository(io, async context => {
    const { problems, created, updated, unchanged } = await loadFolders(context, folders);
    for (const { message } of problems) printLine(io.stderr, message);
    const counts = `${created} elements created, ${updated} updated, ${unchanged} unchanged.`;
    printLine(io.stdout, problems.length ? "Nothing was written." : counts);
    return problems.length ? 1 : 0;
  });
});

await runAsProcess(import.meta, seed);

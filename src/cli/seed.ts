import { loadFolders } from "../formats/csv/load-folders.js";
import { readCommandLine, runCommand } from "./command-line.js";
import { checkReadableFolder } from "./named-file.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";

const usage = `Usage: npm run seed -- FOLDER [FOLDER …]
Loads folders of CSV (form: seeds/README.md), all of them or nothing. What is there already is brought up to date.`;

await runCommand(usage, async () => {
  const { words: folders } = readCommandLine({}, Number.POSITIVE_INFINITY);
  if (folders.length === 0) throw new UsageError("Name the folder that is to be loaded.");
  folders.forEach(checkReadableFolder);
  await withRepository(async context => {
    const { problems, created, updated, unchanged } = await loadFolders(context, folders);
    for (const { message } of problems) console.error(message);
    const counts = `${created} elements created, ${updated} updated, ${unchanged} unchanged.`;
    console.log(problems.length ? "Nothing was written." : counts);
    process.exitCode = problems.length ? 1 : 0;
  });
});

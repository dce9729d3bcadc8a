import { isDay } from "../common/today.js";
import { keepSnapshot } from "../questions/snapshots/write-snapshots.js";
import { commandOf, printLine } from "./command.js";
import { readCommandLine } from "./command-line.js";
import { runAsProcess } from "./run-as-process.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";

const usage = `Usage: npm run snapshot -- [DAY]
Keeps the counts of a day for \`trend\`: DAY is such as 2026-11-24, no later than today; today unless said.`;

/** `npm run snapshot`. */
export const snapshot = commandOf(usage, async (argv, io) => {
  const [asked] = readCommandLine(argv, {}).words;
  if (asked !== undefined && !isDay(asked)) throw new UsageError(`"${asked}" is no day such as 2026-11-24.`);
  return withRepository(io, async context => {
    const { today } = context;
    if (asked !== undefined && asked > today)
      throw new UsageError(`Nothing can be counted yet of ${asked}; today is ${today}.`);
    const day = asked ?? today;
    printLine(io.stdout, `${day} is kept in ${await keepSnapshot(context, day)} rows.`);
    return 0;
  });
});

await runAsProcess(import.meta, snapshot);

import { isDay } from "../common/today.js";
import { type InLanguages, numberIn } from "../formats/language.js";
import { keepSnapshot } from "../questions/snapshots/write-snapshots.js";
import { commandOf, printLine } from "./command.js";
import { languageNamed, readCommandLine } from "./command-line.js";
import { runAsProcess } from "./run-as-process.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";

const usage = `Usage: npm run snapshot -- [DAY] [--lang id|en]
Stores the counts of a day for \`trend\`. DAY: a date such as 2026-11-24, not in the future. Default: today.
--lang: language of the output. Default: id (Indonesian).`;

const stored: InLanguages<(day: string, rows: number) => string> = {
  id: (day, rows) => `Hitungan ${day} tersimpan dalam ${numberIn("id", rows)} baris.`,
  en: (day, rows) => `The counts of ${day} are stored in ${numberIn("en", rows)} rows.`,
};

/** `npm run snapshot`. */
export const snapshot = commandOf(usage, async (argv, io) => {
  const { words, values } = readCommandLine(argv, { texts: ["lang"] });
  const [asked] = words;
  const language = languageNamed(values.lang);
  if (asked !== undefined && !isDay(asked)) throw new UsageError(`"${asked}" is not a date. Use the form 2026-11-24.`);
  return withRepository(io, async context => {
    const { today } = context;
    if (asked !== undefined && asked > today)
      throw new UsageError(`${asked} is in the future; today is ${today}. Use today or an earlier day.`);
    const day = asked ?? today;
    printLine(io.stdout, stored[language](day, await keepSnapshot(context, day)));
    return 0;
  });
});

await runAsProcess(import.meta, snapshot);

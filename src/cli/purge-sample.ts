import { messageIn } from "../formats/message-in.js";
import { dropInvented } from "../questions/snapshots/write-snapshots.js";
import { applyChanges } from "../repository/changes/apply-changes.js";
import { isRefused } from "../repository/changes/operation.js";
import { operationsOf, readSampleRows } from "../repository/sample/sample-rows.js";
import { commandOf, printLine } from "./command.js";
import { languageNamed, readCommandLine } from "./command-line.js";
import { describePurge } from "./describe-purge.js";
import { runAsProcess } from "./run-as-process.js";
import { withRepository } from "./with-repository.js";

const usage = `Usage: npm run purge-sample -- [--yes] [--edited] [--lang id|en]
Deletes the invented rows (provenance SAMPLE): elements, relations, and counts of past years. Without --yes it only prints
what would be deleted. All or nothing, in the change log. Elements remain, and are listed, if rows that are not
invented, or that somebody changed, refer to them, if somebody changed them after they were loaded, or if an account
works for them. OPDs that end only by an invented succession are in force again.
--yes     deletes
--edited  deletes also what was changed after it was loaded
--lang    language of the output. Default: id (Indonesian)`;

const note = "Data contoh dihapus";

/** `npm run purge-sample`. */
export const purgeSample = commandOf(usage, async (argv, io) => {
  const { values } = readCommandLine(argv, { texts: ["lang"], flags: ["yes", "edited"] }, 0);
  const language = languageNamed(values.lang);
  return withRepository(io, async context => {
    const rows = await readSampleRows(context, { edited: values.edited, note });
    const { problems, result: counts = 0 } = await applyChanges(context, operationsOf(rows), {
      ...{ note, validateOnly: !values.yes },
      read: dropInvented,
    });
    for (const problem of problems) printLine(io.stderr, messageIn(language, problem));
    if (isRefused(problems)) return 1;
    printLine(io.stdout, describePurge({ ...rows, counts, isDone: Boolean(values.yes) }, language));
    return 0;
  });
});

await runAsProcess(import.meta, purgeSample);

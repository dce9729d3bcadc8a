import { SingleBar } from "cli-progress";
import type { ImportProgress } from "../formats/import-call.js";
import type { InLanguages, Language } from "../formats/language.js";
import type { Output } from "./command.js";

type Words = Record<ImportProgress["phase"], string>;

/** Names of the phases. A dry run has the same phases, but its last one writes nothing. */
const wordsOf: InLanguages<(dryRun: boolean) => Words> = {
  id: dryRun => ({
    READING: "Membaca",
    CHECKING: "Memeriksa",
    WRITING: dryRun ? "Mencoba tanpa menulis" : "Menulis",
  }),
  en: dryRun => ({
    READING: "Reading",
    CHECKING: "Checking",
    WRITING: dryRun ? "Trying without writing" : "Writing",
  }),
};

const rowsIn: InLanguages<string> = { id: "baris", en: "rows" };

/** Display of the progress of an import. */
export interface ShownProgress {
  show(progress: ImportProgress): void;
  stop(): void;
}

/**
 * Returns a progress bar on a terminal, otherwise one line for each phase. Both print to stderr, because stdout is for
 * the report.
 */
export const progressOf = (stream: Output, language: Language, dryRun = false): ShownProgress =>
  (stream.isTTY ? bar : lines)(stream, wordsOf[language](dryRun), rowsIn[language]);

/** Counts each of the three phases as one third, because no format gives the number of rows in advance. */
function bar(stream: Output, words: Words, unit: string): ShownProgress {
  const shown = new SingleBar({
    format: `{phase} [{bar}] {rows} ${unit}, {duration_formatted}`,
    stream,
    clearOnComplete: true,
  });
  const done = { READING: 1, CHECKING: 2, WRITING: 3 };
  let isStarted = false;
  return {
    show({ phase, rows }) {
      const payload = { phase: words[phase], rows };
      if (!isStarted) shown.start(Object.keys(words).length + 1, 0, payload);
      isStarted = true;
      shown.update(done[phase], payload);
    },
    stop: () => shown.stop(),
  };
}

function lines(stream: Output, words: Words, unit: string): ShownProgress {
  let last: ImportProgress["phase"] | undefined;
  return {
    show({ phase, rows }) {
      if (phase !== last && phase !== "READING") stream.write(`${words[phase]} ${rows} ${unit} …\n`);
      last = phase;
    },
    stop() {},
  };
}

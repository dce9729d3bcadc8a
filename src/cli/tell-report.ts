import type { ImportReport } from "../formats/import-report.js";
import type { Language } from "../formats/language.js";
import { isRefused } from "../repository/changes/operation.js";
import { type CommandIo, printLine } from "./command.js";

/**
 * Prints the report of an import, for people or (`json`) for programs. Returns the exit code: 1 if the file is refused.
 */
export function tellReport<R extends ImportReport>(
  { stdout }: CommandIo,
  report: R,
  inWords: (report: R, language: Language) => string,
  { language, json }: { language: Language; json?: boolean },
): number {
  printLine(stdout, json ? JSON.stringify(report, null, 2) : inWords(report, language));
  return isRefused(report.problems) ? 1 : 0;
}

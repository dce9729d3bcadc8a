import type { ImportReport } from "../formats/import-report.js";
import { isRefused } from "../repository/changes/operation.js";
import { type CommandIo, printLine } from "./command.js";

/** Prints the report of an import, for people or, `asJson`, for programs; gives the exit code: 1 if the file is refused. */
export function tellReport<R extends ImportReport>(
  { stdout }: CommandIo,
  report: R,
  inWords: (report: R) => string,
  asJson = false,
): number {
  printLine(stdout, asJson ? JSON.stringify(report, null, 2) : inWords(report));
  return isRefused(report.problems) ? 1 : 0;
}

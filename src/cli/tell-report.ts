import type { ImportReport } from "../formats/import-report.js";
import { isRefused } from "../repository/changes/operation.js";

/** Prints what an import did, for people or, `asJson`, for programs; the exit code is 1 where the file is refused. */
export function tellReport<R extends ImportReport>(report: R, inWords: (report: R) => string, asJson = false): void {
  console.log(asJson ? JSON.stringify(report, null, 2) : inWords(report));
  process.exitCode = isRefused(report.problems) ? 1 : 0;
}

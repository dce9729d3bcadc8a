import type { Path, Problem } from "../../../repository/writing/operation.js";
import { inIndonesian } from "../../in-indonesian.js";

/** Where in a file something stands: sheet and row as people see them. */
export interface Place {
  sheet: string;
  row: number;
}

/** How many errors one report tells, and how many warnings. */
const maxTold = 1_000;

/** What an import has to say about a file. Errors come before warnings; of either, beyond a thousand only their number is told. */
export class Findings {
  private readonly told: Record<Problem["severity"], Problem[]> = { ERROR: [], WARNING: [] };
  private readonly found: Record<Problem["severity"], number> = { ERROR: 0, WARNING: 0 };

  get hasErrors(): boolean {
    return this.found.ERROR > 0;
  }

  refuse(rule: string, place: Place, column: string | undefined, message: string) {
    this.add({ severity: "ERROR", rule, path: pathOf(place, column), message });
  }

  warn(rule: string, place: Place, column: string | undefined, message: string) {
    this.add({ severity: "WARNING", rule, path: pathOf(place, column), message });
  }

  add(problem: Problem) {
    this.found[problem.severity]++;
    if (this.told[problem.severity].length < maxTold) this.told[problem.severity].push(problem);
  }

  problems(): Problem[] {
    const untold = (["ERROR", "WARNING"] as const)
      .map(severity => ({ severity, count: this.found[severity] - this.told[severity].length }))
      .filter(({ count }) => count > 0);
    return [...this.told.ERROR, ...this.told.WARNING, ...untold.map(moreThanTold)];
  }
}

const pathOf = ({ sheet, row }: Place, column: string | undefined): Path => [sheet, row, ...(column ? [column] : [])];

/** The rule of the problem that stands for those of its severity that a report does not tell. */
export const moreProblems = "MORE_PROBLEMS";

const moreThanTold = ({ severity, count }: { severity: Problem["severity"]; count: number }): Problem => ({
  severity,
  rule: moreProblems,
  path: [],
  message: `… dan ${inIndonesian(count)} ${severity === "ERROR" ? "kesalahan" : "peringatan"} lain.`,
});

/** A value as a message shows it: in quotation marks, and not longer than anybody reads. */
export const shown = (value: string): string => `“${value.length > 80 ? `${value.slice(0, 79)}…` : value}”`;

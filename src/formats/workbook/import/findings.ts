import type { Path, Problem } from "../../../repository/changes/operation.js";
import { ToldProblems } from "../../told-problems.js";

/** Sheet and row, numbered as people see them. */
export interface Place {
  sheet: string;
  row: number;
}

/** Problems found in the rows of a file. */
export class Findings {
  private readonly told = new ToldProblems([]);
  private readonly onces = new Set<string>();

  get hasErrors(): boolean {
    return this.told.hasErrors;
  }

  refuse(rule: string, place: Place, column: string | undefined, message: string) {
    this.add({ severity: "ERROR", rule, path: pathOf(place, column), message });
  }

  warn(rule: string, place: Place, column: string | undefined, message: string) {
    this.add({ severity: "WARNING", rule, path: pathOf(place, column), message });
  }

  /** Warns only for the first affected row of a column. */
  warnOnce(rule: string, place: Place, column: string, message: string) {
    const key = JSON.stringify([rule, place.sheet, column]);
    if (this.onces.has(key)) return;
    this.onces.add(key);
    this.warn(rule, place, column, message);
  }

  add(problem: Problem) {
    this.told.add([problem]);
  }

  problems = (): Problem[] => this.told.all();
}

/** Returns the path of a row, or of a cell in it. */
export const pathOf = ({ sheet, row }: Place, column?: string): Path => [sheet, row, ...(column ? [column] : [])];

/** Quotes a value for a message, shortened to 80 characters. */
export const shown = (value: string): string => `“${value.length > 80 ? `${value.slice(0, 79)}…` : value}”`;

import type { Viewer } from "../viewer.js";

/** What one statement is compiled within: its parameters and the names of its variables, counted from zero. */
export class Scope {
  readonly parameters: Record<string, unknown> = {};
  private parameterCount = 0;
  private variableCount = 0;

  constructor(
    readonly viewer: Viewer,
    readonly today: string,
  ) {}

  /** Every value is a parameter, so that a repeated question has the same text and is planned once. */
  parameter(value: unknown): string {
    const name = `p${this.parameterCount++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  /** A variable that no other pattern of the statement uses. */
  variable(prefix: string): string {
    return `${prefix}${this.variableCount++}`;
  }
}

/** Joins conditions that all have to hold; those that always hold are left out. */
export function allOf(conditions: string[]): string {
  return conditions.filter(condition => condition !== "true").join(" AND ") || "true";
}

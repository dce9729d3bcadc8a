import type { Viewer } from "../access/viewer.js";

/** What one statement is compiled within: its parameters and the names of its variables, counted from zero. */
export class Scope {
  readonly parameters: Record<string, unknown> = {};
  private readonly bindings: string[] = [];
  private readonly named = new Map<string, string>();
  private parameterCount = 0;
  private variableCount = 0;

  constructor(
    readonly viewer: Viewer,
    readonly today: string,
    /** The day by which "in the last month" is judged; today unless a question about another day says so. */
    readonly asOf = today,
  ) {}

  /** Every value is a parameter, so that a repeated question has the same text and is planned once. */
  parameter(value: unknown): string {
    const name = `p${this.parameterCount++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  /** What was given for a parameter. */
  given(parameter: string): unknown {
    return this.parameters[parameter.slice(1)];
  }

  /**
   * A value that is worked out once, before anything else of the statement; gives its variable. Written where it is
   * used, Neo4j may work it out again for every row that it compares.
   */
  once(expression: string): string {
    const variable = this.variable("once");
    this.bindings.push(`${expression} AS ${variable}`);
    return variable;
  }

  /** A parameter that several places of the statement need; the first of them makes it. */
  shared(name: string, make: () => unknown): string {
    const known = this.named.get(name) ?? this.parameter(make());
    this.named.set(name, known);
    return known;
  }

  /** What the statement begins with; a later value may use an earlier one. */
  get opening(): string {
    return this.bindings.map((binding, index) => `WITH ${index > 0 ? "*, " : ""}${binding} `).join("");
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

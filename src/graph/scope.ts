import { keeper } from "../access/keeper.js";
import type { Viewer } from "../access/viewer.js";

/** Parameters and unique variable names of one statement under compilation. */
export class Scope {
  readonly parameters: Record<string, unknown> = {};
  private readonly bindings: string[] = [];
  private readonly named = new Map<string, string>();
  private readonly counts = { parameters: 0, variables: 0 };

  constructor(
    readonly viewer: Viewer,
    readonly today: string,
    /** Reference day of conditions such as "in the last month". Default: today. */
    readonly asOf = today,
  ) {}

  /** Adds a parameter for a value. Values are never part of the text, so that repeated questions are planned once. */
  parameter(value: unknown): string {
    const name = `p${this.counts.parameters++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  /**
   * The same statement for judgements, which consider everything: nobody reads that a control is missing that they may
   * not see. What is judged has to be shown by the policy of `viewer`.
   */
  get judged(): Scope {
    return Object.create(this, { viewer: { value: keeper } });
  }

  /** Returns the value of a parameter. */
  given(parameter: string): unknown {
    return this.parameters[parameter.slice(1)];
  }

  /**
   * Evaluates an expression once, before the rest of the statement, and returns its variable. Inline, Neo4j may
   * evaluate it for every compared row.
   */
  once(expression: string): string {
    const variable = this.variable("once");
    this.bindings.push(`${expression} AS ${variable}`);
    return variable;
  }

  /** Returns a parameter that several places of the statement share; created at the first use. */
  shared(name: string, make: () => unknown): string {
    const known = this.named.get(name) ?? this.parameter(make());
    this.named.set(name, known);
    return known;
  }

  /** Beginning of the statement; a later value may use an earlier one. */
  get opening(): string {
    return this.bindings.map((binding, index) => `WITH ${index > 0 ? "*, " : ""}${binding} `).join("");
  }

  /** Returns a variable that no other pattern of the statement uses. */
  variable(prefix: string): string {
    return `${prefix}${this.counts.variables++}`;
  }
}

/** Joins conditions by AND; omits those that are always true. */
export function allOf(conditions: string[]): string {
  return conditions.filter(condition => condition !== "true").join(" AND ") || "true";
}

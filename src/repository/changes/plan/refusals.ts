import type { Path, Problem } from "../operation.js";
import { type About, type Rule, violation } from "./violation.js";

/** Reasons why a request is refused. */
export class Refusals {
  readonly problems: Problem[] = [];

  /** Adds a problem, and returns it. */
  refuse<R extends Rule>(rule: R, path: Path, ...about: About<R>): Problem {
    const problem = violation(rule, path, ...about);
    this.problems.push(problem);
    return problem;
  }
}

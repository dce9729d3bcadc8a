import type { Path, Problem } from "../repository/changes/operation.js";
import { inIndonesian } from "./in-indonesian.js";

type Severity = Problem["severity"];

/** Maximum problems of one rule in a report, so that a frequent rule does not hide others. */
const maxTold = 1_000;

/** Rule of the problem that counts the omitted problems of a severity. */
export const moreProblems = "MORE_PROBLEMS";

/** Problems of an import, errors first. Beyond 1,000 of a rule, the others are only counted. */
export class ToldProblems {
  private readonly told: Record<Severity, Problem[]> = { ERROR: [], WARNING: [] };
  private readonly counts: Record<Severity, Map<string, number>> = { ERROR: new Map(), WARNING: new Map() };

  /** `path`: place of the problem that counts the omitted ones. */
  constructor(private readonly path: Path) {}

  get hasErrors(): boolean {
    return this.told.ERROR.length > 0;
  }

  /** Adds problems from a lazy iterable, so that omitted problems are never all in memory. */
  add(problems: Iterable<Problem>): this {
    for (const each of problems) {
      const counts = this.counts[each.severity];
      const count = (counts.get(each.rule) ?? 0) + 1;
      counts.set(each.rule, count);
      if (count <= maxTold) this.told[each.severity].push(each);
    }
    return this;
  }

  all(): Problem[] {
    const { ERROR, WARNING } = this.told;
    return [...ERROR, ...WARNING, ...this.more("ERROR"), ...this.more("WARNING")];
  }

  private more(severity: Severity): Problem[] {
    const untold = [...this.counts[severity]].filter(([, count]) => count > maxTold);
    if (untold.length === 0) return [];
    const rest = untold.map(([rule, count]) => `${inIndonesian(count - maxTold)} ${rule}`).join(", ");
    return [{ severity, rule: moreProblems, path: this.path, message: `… dan ${rest} lagi.` }];
  }
}

import type { Path, Problem } from "../repository/changes/operation.js";
import { inIndonesian } from "./in-indonesian.js";

type Severity = Problem["severity"];

/** How many problems of one rule a report tells: of each rule some, so that the many of one hide no other. */
const maxTold = 1_000;

/** The rule of the problem that stands for those of its severity that a report does not tell one by one. */
export const moreProblems = "MORE_PROBLEMS";

/** What an import has to say about a file, errors first; beyond a thousand of a rule only how many more there are. */
export class ToldProblems {
  private readonly told: Record<Severity, Problem[]> = { ERROR: [], WARNING: [] };
  private readonly counts: Record<Severity, Map<string, number>> = { ERROR: new Map(), WARNING: new Map() };

  /** `path`: where a report tells of its file as a whole. */
  constructor(private readonly path: Path) {}

  get hasErrors(): boolean {
    return this.told.ERROR.length > 0;
  }

  /** Problems may come one by one, so that those that are not told are never all there. */
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

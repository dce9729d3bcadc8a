import type { Problem } from "../../repository/writing/operation.js";
import { inIndonesian } from "../in-indonesian.js";
import type { Place } from "./problem-of.js";

/** How many problems of one rule a report tells: of each rule some, so that the many of one hide no other. */
const maxTold = 1_000;

/** What an import has to say about a model; beyond a thousand of a rule only how many more there are. */
export class ToldProblems {
  private readonly told: Problem[] = [];
  private readonly counts = new Map<string, number>();
  private readonly untold = new Set<Problem["severity"]>();

  constructor(private readonly place: Place) {}

  /** Problems may come one by one, so that those that are not told are never all there. */
  add(problems: Iterable<Problem>): this {
    for (const each of problems) {
      const count = (this.counts.get(each.rule) ?? 0) + 1;
      this.counts.set(each.rule, count);
      if (count <= maxTold) this.told.push(each);
      else this.untold.add(each.severity);
    }
    return this;
  }

  all(): Problem[] {
    if (this.untold.size === 0) return this.told;
    const { file } = this.place;
    const more = [...this.counts].filter(([, count]) => count > maxTold);
    const rest = more.map(([rule, count]) => `${inIndonesian(count - maxTold)} ${rule}`).join(", ");
    const severity = this.untold.has("ERROR") ? "ERROR" : "WARNING";
    return [...this.told, { severity, rule: "MORE_PROBLEMS", path: [file], message: `… dan ${rest} lagi.` }];
  }
}

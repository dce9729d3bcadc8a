import { groupNeeds, type Member } from "../severity/group-needs.js";
import type { Need } from "../severity/need.js";
import type { SeverityName, SpreadTrouble } from "../severity/spread-trouble.js";
import { isHeld, type Judged } from "./reached.js";
import type { WalkOptions } from "./walk-options.js";

/** What the rest of the walk tells of an element. */
export interface Explanation {
  /** What it needs (of a walk along the arrows: what needs it) one step nearer to a start, in the order of the walk. */
  via: Need[];
  because: (Member & { severity: SeverityName })[];
  unexpanded: number;
}

interface Whole {
  starts: readonly string[];
  /** Of the starts, and after them of all that was reached, the nearest first. */
  places: ReadonlyMap<string, number>;
  /** What was reached and is not too far to be listed. */
  within: readonly Judged[];
  options: WalkOptions;
  troubles?: SpreadTrouble;
}

/** Explains elements of a walk one by one: only those of a page are asked about. */
export function explainer({ starts, places, within, options, troubles }: Whole): (judged: Judged) => Explanation {
  const placeOf = (id: string) => places.get(id);
  const inOrder = (one: Need, other: Need) => placeOf(one.id)! - placeOf(other.id)!;
  const distanceOf = (id: string) => distanceAt(placeOf(id), starts.length, within, options);
  const isWithin = (id: string) => (placeOf(id) ?? Number.POSITIVE_INFINITY) < starts.length + within.length;
  const reasonsOf = (judged: Judged) => troubles?.reasonsOf(placeOf(judged.id)!, groupNeeds(judged), placeOf) ?? [];
  return judged => ({
    via: judged.needs.filter(need => distanceOf(need.id) === judged.distance - 1).sort(inOrder),
    because: reasonsOf(judged)
      .map(member => ({ ...member, severity: troubles!.severityOf(placeOf(member.need.id)!) }))
      .sort((one, other) => inOrder(one.need, other.need)),
    unexpanded: judged.ahead.filter(each => !isWithin(each)).length,
  });
}

/** How far a walk went to what it passed. */
function distanceAt(place: number | undefined, starts: number, within: readonly Judged[], options: WalkOptions) {
  if (place === undefined) return undefined;
  if (place < starts) return 0;
  const each = within[place - starts];
  return each && !isHeld(each, options) ? each.distance : undefined;
}

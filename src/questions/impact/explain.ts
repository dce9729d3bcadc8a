import { groupNeeds, type Member } from "../severity/group-needs.js";
import type { Need } from "../severity/need.js";
import type { SeverityName, SpreadTrouble } from "../severity/spread-trouble.js";
import { isHeld, type Judged } from "./reached.js";
import type { WalkOptions } from "./walk-options.js";

/** Explanation of a reached element by the rest of the walk. */
export interface Explanation {
  /** Needs one step nearer to a start (for a walk along the arrows: dependants), in the order of the walk. */
  via: Need[];
  because: (Member & { severity: SeverityName })[];
  unexpanded: number;
}

interface Whole {
  starts: readonly string[];
  /** Index by id: first the starts, then all reached elements, the nearest first. */
  places: ReadonlyMap<string, number>;
  /** Reached elements within the maximum depth of the list. */
  within: readonly Judged[];
  options: WalkOptions;
  troubles?: SpreadTrouble;
}

/** Returns a function that explains one element of a walk; it is called only for the elements of a page. */
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

/** Returns the distance of an element through which the walk passed, else undefined. */
function distanceAt(place: number | undefined, starts: number, within: readonly Judged[], options: WalkOptions) {
  if (place === undefined) return undefined;
  if (place < starts) return 0;
  const each = within[place - starts];
  return each && !isHeld(each, options) ? each.distance : undefined;
}

import type { Member } from "../severity/group-needs.js";
import type { Need } from "../severity/need.js";
import type { SeverityName, Trouble } from "../severity/spread-trouble.js";
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
  reached: readonly Judged[];
  /** Those of them that are not too far to be listed; the nearest come first. */
  within: readonly Judged[];
  starts: readonly string[];
  options: WalkOptions;
  troubles?: Map<string, Trouble>;
}

/** Explains elements of a walk one by one: only those of a page are asked about. */
export function explainer({ reached, within, starts, options, troubles }: Whole): (judged: Judged) => Explanation {
  const places = new Map<string, number>();
  for (const id of starts) places.set(id, places.size - starts.length);
  for (const [place, { id }] of reached.entries()) places.set(id, place);
  const inOrder = (one: Need, other: Need) => places.get(one.id)! - places.get(other.id)!;
  const distanceOf = (id: string) => distanceAt(places.get(id), within, options);
  return ({ id, distance, needs, ahead }) => ({
    via: needs.filter(need => distanceOf(need.id) === distance - 1).sort(inOrder),
    because: (troubles?.get(id)?.because ?? [])
      .map(member => ({ ...member, severity: troubles!.get(member.need.id)!.severity }))
      .sort((one, other) => inOrder(one.need, other.need)),
    unexpanded: ahead.filter(each => !((places.get(each) ?? within.length) < within.length)).length,
  });
}

/** How far a walk went to what it passed; starts stand before the first place. */
function distanceAt(place: number | undefined, within: readonly Judged[], options: WalkOptions): number | undefined {
  if (place === undefined) return undefined;
  if (place < 0) return 0;
  const each = within[place];
  return each && !isHeld(each, options) ? each.distance : undefined;
}

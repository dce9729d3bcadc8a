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

/** Explains a reached element. Default: without hidden neighbours; with them, the caller may not show these. */
export type Explain = (judged: Judged, withHidden?: boolean) => Explanation;

interface Whole {
  starts: readonly string[];
  /** Index by id: first the starts, then all reached elements, the nearest first. */
  places: ReadonlyMap<string, number>;
  /** Reached elements within the maximum depth of the list. */
  within: readonly Judged[];
  /** Ids of the reached elements that the viewer may not see, also beyond the maximum depth: these may be causes. */
  hidden: ReadonlySet<string>;
  options: WalkOptions;
  troubles?: SpreadTrouble;
}

/** Returns a function that explains one element of a walk; it is called only for the elements of a page. */
export function explainer({ starts, places, within, hidden, options, troubles }: Whole): Explain {
  const placeOf = (id: string) => places.get(id);
  const inOrder = (one: Need, other: Need) => placeOf(one.id)! - placeOf(other.id)!;
  const distanceOf = (id: string) => distanceAt(placeOf(id), starts.length, within, options);
  const isWithin = (id: string) => (placeOf(id) ?? Number.POSITIVE_INFINITY) < starts.length + within.length;
  const reasonsOf = (judged: Judged) => troubles?.reasonsOf(placeOf(judged.id)!, groupNeeds(judged), placeOf) ?? [];
  const shown = (member: Member): Member => (hidden.has(member.need.id) ? withoutTexts(member) : member);
  return (judged, withHidden = false) => ({
    via: judged.needs
      .filter(({ id }) => distanceOf(id) === judged.distance - 1 && (withHidden || !hidden.has(id)))
      .sort(inOrder),
    because: reasonsOf(judged)
      .filter(({ need }) => withHidden || !hidden.has(need.id))
      .map(member => ({ ...shown(member), severity: troubles!.severityOf(placeOf(member.need.id)!) }))
      .sort((one, other) => inOrder(one.need, other.need)),
    unexpanded: judged.ahead.filter(each => !isWithin(each)).length,
  });
}

/** Removes what people have written about the hidden end. */
const withoutTexts = ({ need, ...member }: Member): Member => ({ ...member, need: { ...need, redundancy: null } });

/** Returns the distance of an element through which the walk passed, else undefined. */
function distanceAt(place: number | undefined, starts: number, within: readonly Judged[], options: WalkOptions) {
  if (place === undefined) return undefined;
  if (place < starts) return 0;
  const each = within[place - starts];
  return each && !isHeld(each, options) ? each.distance : undefined;
}

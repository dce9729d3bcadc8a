import { groupBy } from "../../common/group-by.js";
import type { Attribute } from "../../graph/attributes.js";
import { archimate } from "./attributes-of.js";
import { type Held, withKept } from "./keep-on-elements.js";
import type { Keyed } from "./keyed-model.js";
import type { Known } from "./read-known.js";

interface Said {
  description: string | null;
  attributes: Attribute[];
}

/** What a release of the model says of an element; what has been entered here besides stays. */
export const saidOf = (element: Keyed, held: Held): Said => ({
  description: element.documentation[0]?.text || null,
  attributes: withKept(element, held),
});

/** The elements of a file that have been merged into others, by the id of these. */
export const mergedInto = (elements: readonly Keyed[], known: Known): Map<string, Keyed[]> =>
  groupBy(
    elements.filter(({ own, key }) => !own && known.elements.get(key)?.isFormer),
    ({ key }) => known.elements.get(key)!.id,
  );

/** What it says of one that others were merged into: what it does not say of itself it says of them, as the merge had it. */
export const saidOfMerged = (element: Keyed, merged: readonly Keyed[], held: Held): Said =>
  [element, ...merged]
    .map(each => saidOf(each, held))
    .reduce((own, other) => ({
      description: own.description ?? other.description,
      attributes: joined(own.attributes, other.attributes),
    }));

/** Of relations that elements keep there may be several. */
function joined(own: Attribute[], other: Attribute[]): Attribute[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...other.filter(({ name }) => name === archimate.relationship || !names.has(name))];
}

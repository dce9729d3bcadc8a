import { groupBy } from "../../common/group-by.js";
import { get } from "../../common/present.js";
import type { Attribute } from "../../graph/attributes.js";
import { archimate } from "./attributes-of.js";
import { type Held, withKept } from "./keep-on-elements.js";
import type { Keyed } from "./keyed-model.js";
import type { Known } from "./read-known.js";

interface Said {
  description: string | null;
  attributes: Attribute[];
}

/** Returns the properties that a release of the model sets; all other stored properties remain. */
export const saidOf = (element: Keyed, held: Held): Said => ({
  description: element.documentation[0]?.text || null,
  attributes: withKept(element, held),
});

/** Returns the elements of a file that were merged into others, by the id of the latter. */
export const mergedInto = (elements: readonly Keyed[], known: Known): Map<string, Keyed[]> =>
  groupBy(
    elements.filter(({ own, key }) => !own && known.elements.get(key)?.isFormer),
    ({ key }) => get(known.elements, key).id,
  );

/** Returns the properties of an element into which others were merged. As in the merge, theirs fill its empty ones. */
export const saidOfMerged = (element: Keyed, merged: readonly Keyed[], held: Held): Said =>
  [element, ...merged]
    .map(each => saidOf(each, held))
    .reduce((own, other) => ({
      description: own.description ?? other.description,
      attributes: joined(own.attributes, other.attributes),
    }));

/** An element may store several `archimate:relationship`; of every other attribute the first wins. */
function joined(own: Attribute[], other: Attribute[]): Attribute[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...other.filter(({ name }) => name === archimate.relationship || !names.has(name))];
}

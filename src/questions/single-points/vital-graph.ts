import { append, groupBy } from "../../common/group-by.js";
import { groupNeeds, type NeedGroup } from "../severity/group-needs.js";
import { type Needy, needOf } from "../severity/need.js";
import type { Turns } from "./turns.js";

export interface VitalElement {
  id: string;
  kind: string;
  responsible: string | null;
  asked: Needy["asked"];
}

/**
 * Graph of vital needs, as numbers: an element is its index in the list; a group is a set of elements that must all
 * stop for its owner to stop. Needs that are not vital stop no element and are left out.
 */
export interface VitalGraph {
  elements: readonly VitalElement[];
  /** Groups of each element, once for each relation. */
  groupsOf: ReadonlyMap<number, readonly number[]>;
  owners: readonly number[];
  sizes: readonly number[];
}

/** Id of an element and one of its needs, as the list that the statement returns. */
export type NeedOf = [owner: string, need: unknown[]];

/** Builds the graph. Ties are broken by the order of `elements`. */
export async function buildVitalGraph(
  elements: readonly VitalElement[],
  rows: readonly NeedOf[],
  turns: Turns,
): Promise<VitalGraph> {
  const places = new Map(elements.map(({ id }, place) => [id, place]));
  const groupsOf = new Map<number, number[]>();
  const [owners, sizes]: [number[], number[]] = [[], []];
  for (const [id, needs] of groupBy(rows, ([owner]) => owner)) {
    await turns.give();
    const place = places.get(id);
    if (place === undefined) continue;
    const vital = groupNeeds({ ...elements[place]!, needs: needs.map(([, need]) => needOf(need)) }).filter(isVital);
    for (const { members } of vital) {
      for (const { need } of members) append(groupsOf, places.get(need.id) ?? -1, owners.length);
      owners.push(place);
      sizes.push(members.length);
    }
  }
  return { elements, groupsOf, owners, sizes };
}

const isVital = ({ isVital }: NeedGroup) => isVital;

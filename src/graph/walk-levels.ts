import { Element } from "../metamodel/define/index.js";
import { layOut, type RelationPattern } from "./relation-pattern.js";
import type { Scope } from "./scope.js";
import type { Way } from "./way.js";

/** A walk that proceeds level by level. `frontier`: ids of the elements from which the next level starts. */
export interface LevelWalk {
  frontier: readonly string[];
}

/** Advances several walks together, level by level, until the depth is reached or every frontier is empty. */
export async function eachLevel(
  walks: readonly LevelWalk[],
  depth: number,
  goOn: (level: number) => Promise<void>,
): Promise<void> {
  for (let level = 1; level <= depth && walks.some(({ frontier }) => frontier.length > 0); level++) await goOn(level);
}

/** Returns the pattern of one step of a walk from a bound variable, in AS_IS or TO_BE. `day` is the parameter of `way.at`. */
export const layOutStep = (
  from: string,
  { types, direction, plateau }: Pick<Way, "types" | "direction" | "plateau">,
  day: string,
  scope: Scope,
): RelationPattern => layOut({ from, types, direction, other: Element, judgesEnd: true }, scope, { day, plateau });

import { layOut, type RelationPattern } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import { isToBe, type Way } from "../../graph/way.js";
import { Opd } from "../../metamodel/opd.js";

/** Returns the pattern of the relations from a bound `x` to OPDs. In AS_IS it includes OPDs that have been dissolved. */
export const layOutAnswering = (
  types: readonly string[],
  { plateau }: Pick<Way, "plateau">,
  day: string,
  scope: Scope,
): RelationPattern =>
  layOut({ from: "x", types, direction: "OUT", other: Opd, judgesEnd: isToBe({ plateau }) }, scope, { day, plateau });

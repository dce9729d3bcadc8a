import { visible } from "../access/viewer.js";
import { definitionOf, Element, type End, type Plateau } from "../metamodel/define/index.js";
import { answeringOn, matchOwned } from "./answering.js";
import { isInOverlay } from "./overlay.js";
import type { Scope } from "./scope.js";

export type PlateauName = keyof typeof Plateau;

/** How a row tells in which architecture it was read. */
export const seenIn = (plateau: PlateauName | undefined): "TO_BE" | undefined =>
  plateau === "TO_BE" ? plateau : undefined;

/** Whether as-is and to-be are told apart in this kind; taxonomies are the same in both. */
export const isPlanned = (end: End) => end === Element || definitionOf(end).identity.includes("plateau");

/** Whether no two elements of a kind have one code in an architecture; what is planned beside as-is may repeat one. */
export const hasUniqueCodes = (end: End, plateau: PlateauName | undefined): boolean =>
  end !== Element &&
  plateau === "AS_IS" &&
  definitionOf(end).identity.every(property => property === "code" || property === "plateau");

/**
 * Whether an element belongs to an architecture. The to-be one is an overlay: what is as-is or to-be and neither replaced
 * nor retired.
 */
export const belongsTo = (plateau: PlateauName, variable: string, day: string, scope: Scope): string =>
  plateau === "AS_IS" ? `${variable}.plateau = 'AS_IS'` : isInOverlay(variable, day, scope);

/**
 * Cypher of who answers for a bound element: the id of a perangkat daerah, OUTSIDE, or null where no owner is recorded. Of
 * as-is elements today that is stored; of any other day, and in the to-be architecture, it follows from the relations in
 * force on the day, by the rule by which it is stored. `day` is a parameter.
 */
export function responsibleFor(
  variable: string,
  { day, plateau = "AS_IS" }: { day: string; plateau?: PlateauName },
  scope: Scope,
): string {
  const isStored = plateau === "AS_IS" && scope.given(day) === scope.today;
  return isStored ? `${variable}.responsible` : answeringOn(variable, day, plateau, scope);
}

/** Cypher that binds, as a variable, each element as it is recorded that a bound id of a perangkat daerah, or OUTSIDE, answers for. */
export function matchAnswered(variable: string, answering: string, day: string, scope: Scope): string {
  const responsible = responsibleFor(variable, { day }, scope);
  const isVisible = visible(scope.viewer, variable);
  // Found by the index of what is stored, and on other days from the owners.
  if (responsible === `${variable}.responsible`)
    return `MATCH (${variable}:Element {responsible: ${answering}}) WHERE ${isVisible}`;
  return `${matchOwned(variable, answering, day, scope)} WITH DISTINCT ${answering}, ${variable} WHERE ${isVisible} AND ${responsible} = ${answering}`;
}

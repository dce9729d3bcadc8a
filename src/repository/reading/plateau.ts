import { definitionOf, Element, type End, type Plateau } from "../../metamodel/define/index.js";
import { OUTSIDE } from "../writing/responsible.js";
import { isInOverlay, standingFor, successionsOn } from "./overlay.js";
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
 * Cypher of who answers for an element: the id of a perangkat daerah or OUTSIDE. In the to-be architecture that is what
 * stands for whom it is recorded of, for an upgrade without an owner whom it is recorded of what it replaces.
 */
export function responsibleFor(
  variable: string,
  { day, plateau }: { day: string; plateau?: PlateauName },
  scope: Scope,
): string {
  if (plateau !== "TO_BE") return `${variable}.responsible`;
  const ofOld = `[each IN ${successionsOn(day, scope)} WHERE each.new = ${variable}.id AND each.isUpgrade | each.responsible][0]`;
  const recorded = `coalesce(${variable}.responsible, CASE ${variable}.change WHEN 'UPGRADE' THEN ${ofOld} END)`;
  return `CASE ${recorded} WHEN '${OUTSIDE}' THEN '${OUTSIDE}' ELSE (${standingFor(recorded, day, scope)})[0] END`;
}

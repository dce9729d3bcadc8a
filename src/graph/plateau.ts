import { definitionOf, Element, type End, type Plateau } from "../metamodel/define/index.js";
import { isInOverlay } from "./overlay.js";
import type { Scope } from "./scope.js";

export type PlateauName = keyof typeof Plateau;

/** Returns the mark of rows read in the to-be architecture. */
export const seenIn = (plateau: PlateauName | undefined): "TO_BE" | undefined =>
  plateau === "TO_BE" ? plateau : undefined;

/** True if a kind distinguishes as-is and to-be; taxonomies are the same in both. */
export const isPlanned = (end: End) => end === Element || definitionOf(end).identity.includes("plateau");

/** True if codes are unique in a kind and plateau; a to-be element may repeat the code of an as-is one. */
export const hasUniqueCodes = (end: End, plateau: PlateauName | undefined): boolean =>
  end !== Element &&
  plateau === "AS_IS" &&
  definitionOf(end).identity.every(property => property === "code" || property === "plateau");

/**
 * Returns Cypher that is true if an element belongs to a plateau. To-be is an overlay: as-is and to-be elements that
 * are neither replaced nor retired.
 */
export const belongsTo = (plateau: PlateauName, variable: string, day: string, scope: Scope): string =>
  plateau === "AS_IS" ? `${variable}.plateau = 'AS_IS'` : isInOverlay(variable, day, scope);

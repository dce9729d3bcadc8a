import { definitionOf, Element, type End, type Plateau } from "../metamodel/define/index.js";
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

import { readable, showsRestricted } from "../../access/readable.js";
import { restrictedMark } from "../../access/restricted.js";
import type { Scope } from "../../graph/scope.js";
import { type End, enumerationOf, type PropertyDefinition } from "../../metamodel/define/index.js";

/**
 * Compiles the list of the mark of the element in a variable, if an answer with this property shows something RESTRICTED
 * of it: a RESTRICTED property, or, of an element that is RESTRICTED itself, a value that others need not share.
 * Undefined for a property that never does.
 */
export function marksOf(scope: Scope, variable: string, property: PropertyDefinition, end: End): string | undefined {
  const { name } = property;
  const isOfRestricted = `${variable}.confidentiality = 'RESTRICTED' AND ${readable(scope.viewer, variable, name, end)} IS NOT NULL`;
  const reasons = showsRestricted(scope.viewer, variable, [name], end);
  if (!isShared(property)) reasons.push(isOfRestricted);
  if (reasons.length === 0) return undefined;
  return `CASE WHEN ${reasons.join(" OR ")} THEN [${restrictedMark(scope.viewer, variable, [name], end)}] ELSE [] END`;
}

/** Returns true for a property whose labelled values come from a fixed list, so that a group of one shows no element. */
export const isShared = ({ type }: PropertyDefinition): boolean =>
  enumerationOf(type()) !== undefined || type() === Boolean;

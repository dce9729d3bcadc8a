import type { Drawing } from "../drawing.js";

/** Beyond so many elements lines run closely together and have no labels. */
const mostSpacious = 120;
/** Beyond so many relations nobody can follow a line through the others. */
const mostRelations = 300;

export const isCrowded = ({ elements }: Pick<Drawing, "elements">): boolean => elements.length > mostSpacious;

/**
 * A drawing that can still be read: of very many relations those alone that lead from one distance to another, which
 * tell how an element was reached. How many are left out is told.
 */
export function thinOut(drawing: Drawing): Drawing {
  if (drawing.relations.length <= mostRelations) return drawing;
  const distances = new Map(drawing.elements.map(({ id, distance }) => [id, distance]));
  const relations = drawing.relations.filter(({ from, to }) => distances.get(from) !== distances.get(to));
  return { ...drawing, relations, relationsLeftOut: drawing.relations.length - relations.length };
}

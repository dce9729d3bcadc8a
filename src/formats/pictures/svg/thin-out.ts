import type { Drawing, DrawnRelation } from "../drawing.js";

/** Beyond so many elements lines run closely together and have no labels. */
const mostSpacious = 120;
/** Beyond so many relations nobody can follow a line through the others. */
const mostRelations = 300;

export const isCrowded = ({ elements }: Pick<Drawing, "elements">): boolean => elements.length > mostSpacious;

/**
 * A drawing that can still be read: of very many relations those alone that lead from one distance to another, which
 * tell how an element was reached; among very many elements relations without their names. What is left out is told.
 */
export function thinOut(drawing: Drawing): Drawing {
  const relations = followable(drawing);
  const relationsLeftOut = drawing.relations.length - relations.length;
  return { ...drawing, relations, relationsLeftOut, relationNamesLeftOut: isCrowded(drawing) && relations.length > 0 };
}

function followable({ elements, relations }: Drawing): DrawnRelation[] {
  if (relations.length <= mostRelations) return relations;
  const distances = new Map(elements.map(({ id, distance }) => [id, distance]));
  return relations.filter(({ from, to }) => distances.get(from) !== distances.get(to));
}

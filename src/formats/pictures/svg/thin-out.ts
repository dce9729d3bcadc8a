import type { Drawing, DrawnRelation } from "../drawing.js";

/** Maximum number of elements with labels on relations and wide spacing. */
const mostSpacious = 120;
/** Maximum number of relations that can still be followed in a picture. */
const mostRelations = 300;

export const isCrowded = ({ elements }: Pick<Drawing, "elements">): boolean => elements.length > mostSpacious;

/**
 * Reduces a drawing to a readable one: with very many relations only those between different distances remain, which
 * show how an element was reached; with very many elements the names of relations are omitted. The picture reports all
 * omissions.
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

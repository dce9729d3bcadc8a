import { deepestTree } from "../repository/limits.js";
import type { Scope } from "../repository/reading/scope.js";
import { visible } from "../repository/viewer.js";

/** Cypher: the ids of the reference nodes above a bound one, from the taxonomy itself down. */
export const breadcrumbsOf = (reference: string, { viewer }: Scope): string =>
  `COLLECT { MATCH way = (${reference})-[:BROADER*1..${deepestTree}]->(above:Reference) WHERE ${visible(viewer, "above")} RETURN above.id ORDER BY length(way) DESC }`;

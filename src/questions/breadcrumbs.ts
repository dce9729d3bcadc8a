import { visible } from "../access/viewer.js";
import { deepestTree } from "../common/limits.js";
import type { Scope } from "../graph/scope.js";

/** Returns Cypher for the ids of the reference nodes above a bound one, from the root of the taxonomy downwards. */
export const breadcrumbsOf = (reference: string, { viewer }: Scope): string =>
  `COLLECT { MATCH way = (${reference})-[:BROADER*1..${deepestTree}]->(above:Reference) WHERE ${visible(viewer, "above")} RETURN above.id ORDER BY length(way) DESC }`;

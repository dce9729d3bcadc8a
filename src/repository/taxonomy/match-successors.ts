import { type Viewer, visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import { elementValidity, relationValidity } from "../../graph/validity.js";
import { taxonomyKind } from "./taxonomy-kind.js";

/**
 * Returns Cypher that matches `next`, each node in force on the day (a parameter) that succeeds a bound one over any
 * number of versions; once per path. A condition may follow.
 */
export const matchSuccessors = (node: string, { viewer, day }: { viewer: Viewer; day: string }): string =>
  `MATCH (${node})-[on:${taxonomyKind.succession}*1..${deepestTree}]->(next:${taxonomyKind.kind.name})
     WHERE all(each IN on WHERE ${relationValidity("each", day)}) AND ${elementValidity("next", day)} AND ${visible(viewer, "next")}`;

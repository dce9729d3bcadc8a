import { type Viewer, visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import { elementValidity, relationValidity } from "../../graph/validity.js";
import { taxonomyKind } from "./taxonomy-kind.js";

/**
 * Cypher that matches `next`, each node in force that has taken the place of a bound one by the day (a parameter), however
 * many versions lie between; once for every way there. A condition may follow.
 */
export const matchSuccessors = (node: string, { viewer, day }: { viewer: Viewer; day: string }): string =>
  `MATCH (${node})-[on:${taxonomyKind.succession}*1..${deepestTree}]->(next:${taxonomyKind.kind.name})
     WHERE all(each IN on WHERE ${relationValidity("each", day)}) AND ${elementValidity("next", day)} AND ${visible(viewer, "next")}`;

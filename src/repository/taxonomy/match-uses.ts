import { type Viewer, visible } from "../../access/viewer.js";
import { elementLasts, relationLasts } from "../../graph/validity.js";
import { taxonomyKind } from "./taxonomy-kind.js";

/**
 * Cypher that binds, of a bound node of a taxonomy, each relation `use` by which an element `user` that is no node points
 * at it and which has to move on when a newer version takes its place: neither has ended by the day (a parameter).
 */
export const matchUses = (node: string, { viewer, day }: { viewer: Viewer; day: string }): string =>
  `MATCH (${node})<-[use:${taxonomyKind.uses.join("|")}]-(user:Element)
     WHERE ${relationLasts("use", day)} AND ${elementLasts("user", day)} AND ${visible(viewer, "user")}`;

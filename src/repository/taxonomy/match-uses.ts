import { type Viewer, visible } from "../../access/viewer.js";
import { elementLasts, relationLasts } from "../../graph/validity.js";
import { taxonomyKind } from "./taxonomy-kind.js";

/**
 * Returns Cypher that binds each relation `use` from an element `user` of another kind to a bound node, which has to
 * move to the node's successor: neither has ended by the day (a parameter).
 */
export const matchUses = (node: string, { viewer, day }: { viewer: Viewer; day: string }): string =>
  `MATCH (${node})<-[use:${taxonomyKind.uses.join("|")}]-(user:Element)
     WHERE ${relationLasts("use", day)} AND ${elementLasts("user", day)} AND ${visible(viewer, "user")}`;

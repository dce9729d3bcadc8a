import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import type { Row } from "../../database/database.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../../repository/context.js";
import { matchUses } from "../../repository/taxonomy/match-uses.js";
import type { UsedNode } from "./read-used-nodes.js";

/** Relation to be moved to the successor of its current node. */
export interface Move {
  elementId: string;
  /** Revision of the element when it was read. */
  rev: number;
  kind: string;
  type: string;
  /** Stored properties of the relation, including its id and dates. */
  relation: Row;
  /** Code of the old node, for messages. */
  code: string;
  successorId: string;
  /** Existing relations of the same type from the element to the successor. */
  already: Row[];
}

/**
 * Returns the relations to nodes that have exactly one successor, by code of the node and of the element; at most
 * `limits.maxMovedRelations`.
 */
export async function readMoves({ database, viewer, today }: Context, nodes: readonly UsedNode[]): Promise<Move[]> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(today);
  const successions = nodes.map(({ referenceId, successorIds }) => ({ old: referenceId, next: successorIds[0] }));
  const rows = await database.read(
    `UNWIND ${scope.parameter(successions)} AS succession
     MATCH (old:Element {id: succession.old}) WHERE ${visible(viewer, "old")}
     MATCH (next:Element {id: succession.next}) WHERE ${visible(viewer, "next")}
     ${matchUses("old", { viewer, day })}
     RETURN user.id AS elementId, user.rev AS rev, user.kind AS kind, type(use) AS type, properties(use) AS relation,
       old.code AS code, next.id AS successorId,
       COLLECT { MATCH (user)-[there]->(next) WHERE type(there) = type(use) RETURN properties(there) } AS already
     ORDER BY code, user.code, elementId, relation.since, relation.id LIMIT ${scope.parameter(limits.maxMovedRelations)}`,
    scope.parameters,
  );
  return rows as Move[];
}

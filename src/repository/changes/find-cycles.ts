import { groupBy } from "../../common/group-by.js";
import type { Transaction } from "../../database/database.js";
import { relationValidity } from "../../graph/validity.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { matchElement } from "./match-element.js";
import { endOf, startOf } from "./period.js";
import { declarationOf } from "./plan/declaration-of.js";
import type { Draft, RelationState } from "./plan/draft.js";

/** Maximum depth of a tree; longer chains do not occur in this field. */
const DEEPEST_TREE = 50;

/** Refuses new relations that close a cycle in a tree on any day. Checks the written state. */
export async function refuseCycles(transaction: Transaction, draft: Draft) {
  const wanted = [...draft.relations.values()].filter(({ after, wanted }) => after && wanted);
  const inTrees = wanted.filter(relation => isInTree(draft, relation));
  for (const [type, relations] of groupBy(inTrees, each => each.type)) {
    const rows = await transaction.run(closedBy(type), { rows: relations.map(described) });
    const ids = new Set(rows.map(row => row.id));
    for (const relation of relations) if (ids.has(relation.id)) refuse(draft, relation);
  }
}

/** The type alone decides for most relations of a large file. */
const isInTree = (draft: Draft, relation: RelationState): boolean =>
  metamodel.relationsOfType(relation.type).some(({ isAcyclic }) => isAcyclic) &&
  declarationOf(draft, relation)?.isAcyclic === true;

const described = ({ id, from, to, after }: RelationState) => ({
  id,
  from,
  to,
  since: startOf(after!),
  until: endOf(after!),
});

function refuse(draft: Draft, { type, to, wanted }: RelationState) {
  const [label] = metamodel.relationsOfType(type)[0]!.labels;
  draft.refuse("CYCLE", [...wanted!.path, "to"], label, draft.shownRef(to));
}

/**
 * Compiles the search for cycles. A cycle exists on some day only if it exists on the day on which the last of its
 * relations starts, so only these days are checked. From the target there is one way upwards on a day, so the shortest
 * path is found immediately.
 */
const closedBy = (type: string) => `
  CALL () {
    MATCH ()-[r:${type}]->()
    RETURN collect(DISTINCT coalesce(r.since, '')) AS days
  }
  UNWIND $rows AS row
  ${matchElement("source", "row.from")}
  ${matchElement("target", "row.to")}
  UNWIND [day IN days WHERE row.since <= day AND day < row.until] AS day
  MATCH path = shortestPath((target)-[:${type}*1..${DEEPEST_TREE}]->(source))
  WHERE all(r IN relationships(path) WHERE ${relationValidity("r", "day")})
  RETURN DISTINCT row.id AS id`;

import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity, relationValidity } from "../../graph/validity.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { bucketOfKind, type ElementCount, sumBy } from "../element-count.js";

/** Returns the key of a group of elements for `readTouched`. */
export const keyOfGroup = (ids: string[]): string => JSON.stringify(ids);

/**
 * Counts, for each group, the elements affected by its consolidation, by kind: distinct elements that need a member or
 * that a member needs, and owners. One round trip for all groups.
 */
export async function readTouched(
  { database, viewer, today }: Context,
  keys: string[],
  at: string,
): Promise<Map<string, ElementCount[]>> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const groups = scope.parameter(keys.map(key => ({ key, ids: JSON.parse(key) })));
  const rows = await database.read(
    `UNWIND ${groups} AS group UNWIND group.ids AS id
     MATCH (x:Element {id: id})-[r:${[...metamodel.impactTypes, "OWNED_BY"].join("|")}]-(y:Element)
     WHERE ${visible(viewer, "x")} AND ${visible(viewer, "y")} AND ${relationValidity("r", day)} AND ${elementValidity("y", day)}
       AND NOT y.id IN group.ids AND y.plateau = 'AS_IS'
     WITH DISTINCT group.key AS key, y
     RETURN key, y.kind AS kind, count(*) AS count ORDER BY key, kind`,
    scope.parameters,
  );
  const countsOf = groupBy(rows as { key: string; kind: string; count: number }[], ({ key }) => key);
  return new Map(keys.map(key => [key, sumBy(countsOf.get(key) ?? [], ({ kind }) => bucketOfKind(kind))]));
}

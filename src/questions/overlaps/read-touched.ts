import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity, relationValidity } from "../../graph/validity.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { bucketOfKind, type ElementCount, sumBy } from "../element-count.js";

/** The key of a group of elements, to be read back by `readTouched`. */
export const keyOfGroup = (ids: string[]): string => JSON.stringify(ids);

/**
 * Per group what consolidating it would touch: different elements that need one of the group or that it needs, and the
 * owners, by kind. One round trip for all groups.
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

import { keeper } from "../../access/keeper.js";
import { restrictedRecordMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { lastOf } from "../../common/present.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Row } from "../../database/database.js";
import { idOf, parseRef } from "../../graph/element-ref.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../context.js";
import { opened, relationsIn, shownRecord, shownRevision, type TypedRelation } from "./shown-change.js";

/** Change that made a revision of an element, and the state that it left: values by name, and `relations` by type. */
export interface ElementRevision {
  change: Row;
  state: Row;
}

/**
 * Returns the state of an element at a revision, without what the viewer may not see. It is computed from the change log alone: the state
 * that the element was created with, and all changes up to the revision. Null without a change to this revision that
 * the viewer may see. Throws NOT_FOUND if the log lacks an earlier change.
 */
export async function readRevision(
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
  ref: string,
  rev: number,
): Promise<ElementRevision | null> {
  const scope = new Scope(viewer, today);
  const [id, wanted] = [scope.once(idOf(parseRef(ref), scope)), scope.parameter(rev)];
  const [row] = await database.read(
    `${scope.opening}UNWIND [${id}] AS id
     MATCH (change:Change {elementId: id, revTo: ${wanted}}) WHERE ${shownRecord("change", scope)}
     RETURN COLLECT {
       MATCH (each:Change {elementId: id}) WHERE each.revTo <= ${wanted} AND ${visible(keeper, "each")}
       RETURN properties(each) AS each ORDER BY each.revTo
     } AS changes, COLLECT {
       MATCH (each:Change {elementId: id}) WHERE each.revTo <= ${wanted} AND ${visible(viewer, "each")}
       RETURN ${restrictedRecordMark(viewer, "each")}
     } AS marks`,
    scope.parameters,
  );
  if (!row) return null;
  const changes: Row[] = row.changes.map(opened);
  if (!isComplete(changes)) throw unreached(ref, rev);
  // The state decides what is confidential in it; a record has only what has changed.
  return shownRevision({ database, viewer }, lastOf(changes), stateAfter(changes));
}

/** Returns true if the changes begin with the creation, and each continues the one before. */
const isComplete = (changes: readonly Row[]): boolean =>
  changes.every(({ revFrom }, index) => (revFrom ?? undefined) === changes[index - 1]?.revTo);

function unreached(ref: string, rev: number): RepositoryError {
  const message = `The change log does not have all changes of ${ref} up to revision ${rev}. Use a later revision or \`changes(element:)\`.`;
  return new RepositoryError("NOT_FOUND", message, { ref, rev });
}

/** Applies the changes one after the other. */
function stateAfter(changes: readonly Row[]): Row {
  const state: Row = {};
  const relations = new Map<string, TypedRelation>();
  for (const { before, after } of changes) {
    for (const [, { id }] of relationsIn(before)) relations.delete(id);
    for (const [type, relation] of relationsIn(after)) relations.set(relation.id, [type, relation]);
    for (const [name, value] of Object.entries(after)) {
      if (value === null) delete state[name];
      else if (name !== "relations") state[name] = value;
    }
  }
  if (relations.size > 0) state.relations = byType([...relations.values()]);
  return state;
}

const byType = (relations: readonly TypedRelation[]): Record<string, Row[]> =>
  Object.fromEntries(
    [...groupBy(relations, ([type]) => type)].map(([type, all]) => [type, all.map(([, relation]) => relation)]),
  );

import type { Row } from "../../../database/database.js";
import { definitionOf, type Relation } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Path, RelationChanges, RelationChangesByField, RelationDraft } from "../operation.js";
import { isInForce } from "../period.js";
import { addRelation } from "./add-relation.js";
import type { Draft, ElementState, RelationState } from "./draft.js";

/** Source, path and mode of a change of relations; `orUpdate`: see CreateOperation. */
interface Subject {
  source: ElementState;
  path: Path;
  orUpdate: boolean;
}

/** Changes the relations of an element, field by field: first endings, then new relations. */
export function changeRelations(draft: Draft, subject: Subject, byField: RelationChangesByField) {
  const { kind } = subject.source;
  for (const [name, changes] of Object.entries(byField)) {
    const path = subject.path.concat(name);
    const field = metamodel.field(kind, name);
    if (field?.direction === "OUT") changeField(draft, { ...subject, path }, field.relation, changes);
    else draft.refuse("UNKNOWN_RELATION", path, name, definitionOf(kind).label);
  }
}

function changeField(
  draft: Draft,
  subject: Subject,
  { type }: Relation,
  { clear, remove = [], add = [] }: RelationChanges,
) {
  const { source, path, orUpdate } = subject;
  if (clear) for (const relation of draft.relationsFrom(source.id, type)) endToday(relation, draft.day.today);
  for (const [index, id] of remove.entries()) {
    removeFrom(draft, source, { id, type, path: [...path, "remove", index] });
  }
  for (const [index, relation] of add.entries()) {
    addTo(draft, { source, path: path.concat("add", index), orUpdate }, type, relation);
  }
}

function addTo(draft: Draft, { source, path, orUpdate }: Subject, type: string, { to, ...properties }: RelationDraft) {
  const target = draft.named(to);
  const targetPath = path.concat("to");
  if (!target) draft.refuse("TARGET_NOT_FOUND", targetPath, to);
  else addRelation(draft, { source, type, target, properties, path, targetPath }, { orUpdate });
}

function endToday(relation: RelationState, today: string) {
  if (isInForce(relation.after!, today)) relation.after = endedOn(relation.after!, today);
}

/**
 * Returns a relation that ends on a day; undefined if it would start on that day or later, as it never was in force.
 */
export const endedOn = (row: Row, day: string): Row | undefined =>
  row.since && row.since >= day ? undefined : { ...row, until: day };

function removeFrom(
  draft: Draft,
  { id: from }: ElementState,
  { id, type, path }: { id: string; type: string; path: Path },
) {
  const relation = draft.relations.get(id);
  if (relation?.from === from && relation.type === type) removeRelation(draft, relation, path);
  else draft.refuse("TARGET_NOT_FOUND", path, id);
}

/** Deletes a relation, or ends it on a day. A second attempt in one request is refused. */
export function removeRelation(draft: Draft, relation: RelationState, path: Path, until?: string) {
  if (!relation.after) draft.refuse("ENDS_TWICE", path, relation.id);
  relation.after = until && relation.after ? endedOn(relation.after, until) : undefined;
}

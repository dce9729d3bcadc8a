import { groupBy } from "../../../common/group-by.js";
import type { Row } from "../../../database/database.js";
import { readAttributes } from "../../../graph/attributes.js";
import { newId } from "../new-id.js";
import { difference, withoutNulls } from "./difference.js";
import type { Draft, ElementState, RelationState } from "./draft.js";

/** Who writes, and why, in their own words. */
export interface Occasion {
  viewer: string;
  note?: string;
}

/** Kept by the store and told elsewhere in the record. */
const ownColumns = new Set(["id", "kind", "rev", "responsible", "createdAt", "updatedAt"]);

/**
 * The log entry of one touched element. `before` and `after` are JSON: the properties that differ (of what is created or
 * deleted: all), and under `relations` by type the outgoing relations that differ. A viewer may see a record as they may
 * see its element, so it keeps, under the same names, what that is judged by; `responsible` is added when it is written.
 */
export function changeRecord(
  draft: Draft,
  state: ElementState,
  relations: RelationState[],
  { viewer, note }: Occasion,
): Row {
  const { id, kind, before, after, mergedWith } = state;
  const { state: approval, confidentiality } = draft.row(id);
  return withoutNulls({
    id: newId(),
    at: draft.day.now,
    viewer,
    action: before ? (after ? "UPDATED" : "DELETED") : "CREATED",
    kind: kind.name,
    elementId: id,
    ref: draft.ref(id),
    name: draft.row(id).name,
    state: approval,
    confidentiality,
    formerResponsible: before?.responsible,
    revFrom: before?.rev,
    revTo: after?.rev,
    before: before && JSON.stringify(sideOf(draft, { from: after, to: before }, relations, "before")),
    after: after && JSON.stringify(sideOf(draft, { from: before, to: after }, relations, "after")),
    mergedWith,
    note,
  });
}

function sideOf(
  draft: Draft,
  { from, to }: { from?: Row; to: Row },
  relations: RelationState[],
  side: "before" | "after",
): Row {
  const told = toldOf(difference(from, to), ownColumns);
  const byType = groupBy(
    relations.filter(relation => relation[side]),
    ({ type }) => type,
  );
  if (byType.size === 0) return told;
  told.relations = {};
  for (const [type, all] of byType) told.relations[type] = all.map(each => describe(draft, each, each[side]!));
  return told;
}

/** The target by id and by the ref it has now: ids outlive renaming, refs outlive deletion. */
function describe(draft: Draft, { to }: RelationState, properties: Row): Row {
  const told = toldOf(withoutNulls(properties));
  told.to = to;
  told.ref = draft.ref(to);
  return told;
}

function toldOf(properties: Row, except?: ReadonlySet<string>): Row {
  const told: Row = {};
  for (const [name, value] of Object.entries(properties)) {
    if (name === "attributesJson") told.attributes = readAttributes(value);
    else if (!except?.has(name)) told[name] = value;
  }
  return told;
}

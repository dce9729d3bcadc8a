import type { Authority } from "../../../access/may-change.js";
import { groupBy } from "../../../common/group-by.js";
import { withoutNulls } from "../../../common/without-nulls.js";
import type { Row } from "../../../database/database.js";
import { readAttributes } from "../../../graph/attributes.js";
import { newId } from "../new-id.js";
import { difference } from "./difference.js";
import type { Draft, ElementState, RelationState } from "./draft.js";

/** Account and authority of the writer, the request, and the reason in the writer's words. */
export interface Occasion extends Authority {
  viewer: string;
  /** Id of the HTTP request, as in the log. Absent for a command. */
  requestId?: string;
  note?: string;
  /** Ids of the documents on which the change is based. Default: none. */
  cites?: readonly string[];
  /** SHA-256 of the imported file, in hexadecimal digits. Absent for a change that is no import. */
  fileHash?: string;
}

/** Columns of the store that have other places in the record. */
const ownColumns = new Set(["id", "kind", "rev", "responsible", "createdAt", "updatedAt"]);

/**
 * Returns the log entry of one changed element. `before` and `after` are JSON: the changed properties (for a created or
 * deleted element: all), and under `relations` the changed outgoing relations by type. A record has the visibility of
 * its element, so it stores the properties that determine it, with the same names; `responsible` and its links are added
 * on writing.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: One row of the log, a line for each of its properties.
export function changeRecord(
  draft: Draft,
  state: ElementState,
  relations: RelationState[],
  { viewer, roles, opds, requestId, note, cites = [], fileHash }: Occasion,
): Row {
  const { id, kind, before, after, mergedWith } = state;
  const { state: approval, confidentiality } = draft.row(id);
  return withoutNulls({
    id: newId(),
    at: draft.day.now,
    viewer,
    roles,
    opds,
    requestId,
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
    cites: cites.length > 0 ? cites : undefined,
    fileHash,
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

/** Describes the target by id and by present ref: ids survive renaming, refs survive deletion. */
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

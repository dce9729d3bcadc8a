import type { Row } from "../../../database/database.js";
import { storedAttributes } from "../../../graph/attributes.js";
import type { Relation } from "../../../metamodel/define/index.js";
import { newId } from "../new-id.js";
import { isEmptyPeriod } from "../period.js";
import { permittedRelation, type RequestedRelation } from "./check-relation.js";
import type { Draft, RelationState } from "./draft.js";
import { continued, makeRoom, startOf } from "./one-at-a-time.js";
import { sameRelation } from "./same-relation.js";
import { saidOrNull } from "./set-properties.js";

/** Creates a relation, or updates the existing relation with the same meaning. `orUpdate`: see CreateOperation. */
export function addRelation(draft: Draft, requested: RequestedRelation, { orUpdate }: { orUpdate: boolean }) {
  const relation = permittedRelation(draft, requested);
  if (!relation) return;
  if (relation.oneAtATime) placeInSlot(draft, relation, requested);
  else placeAmongMany(draft, relation, requested, orUpdate);
}

function placeAmongMany(draft: Draft, relation: Relation, requested: RequestedRelation, orUpdate: boolean) {
  const same = sameAmongMany(draft, relation, requested, orUpdate);
  if (same) amend(draft, same, requested);
  else createRelation(draft, requested, requested.properties);
}

/** Returns the existing relation with the same meaning; `orUpdate`: see `sameRelation`. */
export function sameAmongMany(draft: Draft, relation: Relation, requested: RequestedRelation, orUpdate: boolean) {
  const { source, type, target, properties } = requested;
  const between = draft.relationsFrom(source.id, type).filter(({ to }) => to === target.id);
  return sameRelation(relation, between, properties, { orUpdate });
}

function placeInSlot(draft: Draft, relation: Relation, requested: RequestedRelation) {
  const { today } = draft.day;
  const { target, properties, path } = requested;
  const slot = slotOf(draft, relation, requested);
  const same = continued(slot, target.id, properties, today);
  if (same) amend(draft, same, requested);
  const placed = same ?? createRelation(draft, requested, { ...properties, since: startOf(slot, properties, today) });
  const opponent = makeRoom(slot, placed, today);
  if (opponent) draft.refuse("OVERLAP", path, relation.labels[0], draft.shownRef(opponent.to));
}

/** Returns the relations of which only one may be in force at a time. */
export function slotOf(
  draft: Draft,
  { oneAtATime }: Relation,
  { source, type, target }: RequestedRelation,
): RelationState[] {
  const all = draft.relationsFrom(source.id, type);
  if (typeof oneAtATime !== "object") return all;
  const { per } = oneAtATime;
  return all.filter(({ to }) => draft.row(to)[per] === target.after![per]);
}

/** Creates a relation with the given properties, which may differ from the requested ones. */
export function createRelation(
  draft: Draft,
  { source, type, target, properties, path }: RequestedRelation,
  given: Row,
): RelationState {
  const id = newId();
  const after = { ...saidIn(given), id };
  const state = { id, type, from: source.id, to: target.id, after, wanted: { path, properties } };
  draft.addRelation(state);
  return state;
}

function amend(draft: Draft, state: RelationState, { properties, path }: RequestedRelation) {
  const after: Row = { ...state.after, ...saidIn(properties) };
  state.after = after;
  state.wanted = { path, properties };
  if (isEmptyPeriod(after.since, after.until))
    draft.refuse("INVALID_PERIOD", [...path, "until"], after.since, after.until);
}

/** Returns the properties to store: null and an empty text remove a value, an omitted one is unchanged. */
function saidIn(properties: Row): Row {
  const said: Row = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (name === "attributes") said.attributesJson = storedAttributes(value);
    else said[name] = saidOrNull(value);
  }
  return said;
}

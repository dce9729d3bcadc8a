import type { Row } from "../../../database/database.js";
import { readAttributes, storedAttributes } from "../../../graph/attributes.js";
import type { Relation } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Path } from "../operation.js";
import { overlaps } from "../period.js";
import { createRelation, sameAmongMany, slotOf } from "./add-relation.js";
import { permittedRelation, type RequestedRelation } from "./check-relation.js";
import type { Draft, ElementState, RelationState } from "./draft.js";
import { fillInExternalId, joinedAttributes } from "./fill-in.js";
import { isSame } from "./same-relation.js";

/** Two elements of a merge; `from` is deleted. */
export interface Merger {
  from: ElementState;
  into: ElementState;
  path: Path;
}

/**
 * Replaces `from` by `into` at the ends of a relation: creates a new relation with all properties, as Neo4j cannot
 * change an end. A relation between the two elements is deleted, with a warning.
 */
export function moveRelation(draft: Draft, relation: RelationState, merger: Merger) {
  const { type, from, to, after } = relation;
  relation.after = undefined;
  const requested = requestedInstead(draft, { ...relation, after }, merger);
  const { source, target, path } = requested;
  if (source === target && from !== to) {
    draft.warn("BETWEEN_MERGED", path, metamodel.labelOf(type, [source.kind.name, target.kind.name]));
    return;
  }
  const declared = permittedRelation(draft, requested);
  if (declared) place(draft, declared, requested);
}

function requestedInstead(
  draft: Draft,
  { type, from, to, after = {} }: RelationState,
  merger: Merger,
): RequestedRelation {
  const { path } = merger;
  const [source, target] = [from, to].map(id => (id === merger.from.id ? merger.into : draft.elements.get(id)!));
  return { source: source!, type, target: target!, path, targetPath: path, properties: givenAgain(after) };
}

/** Returns the properties of a stored relation in the form in which a request gives them. */
export function givenAgain({ id: _, attributesJson, ...properties }: Row): Row {
  return { ...properties, attributes: readAttributes(attributesJson) };
}

/**
 * Creates the relation, or merges it with an equal existing one. If only one may be in force at a time, the existing
 * one remains, with a warning.
 */
function place(draft: Draft, declared: Relation, requested: RequestedRelation) {
  const { source, target, type, path, properties } = requested;
  const there = occupant(draft, declared, requested);
  if (!there) createRelation(draft, requested, properties);
  else if (there.to === target.id) fold(there, properties);
  else {
    const label = metamodel.labelOf(type, [source.kind.name, target.kind.name]);
    draft.warn(
      "ALREADY_RELATED",
      path,
      draft.shownRef(source.id),
      label,
      draft.shownRef(there.to),
      draft.shownRef(target.id),
    );
  }
}

function occupant(draft: Draft, declared: Relation, requested: RequestedRelation): RelationState | undefined {
  if (!declared.oneAtATime) return sameAmongMany(draft, declared, requested, false);
  return slotOf(draft, declared, requested).find(({ after }) => overlaps(after!, requested.properties));
}

const dates = ["since", "until"];

/** Adds missing properties to a relation. Its dates remain, because an open start or end has a meaning. */
export function fold(there: RelationState, { attributes, source, externalId, ...properties }: Row) {
  const after = there.after!;
  for (const [name, value] of Object.entries(properties))
    if (!dates.includes(name) && isSame(after[name], null)) after[name] = value;
  fillInExternalId({ source, externalId }, after);
  after.attributesJson = joinedAttributes(after.attributesJson, storedAttributes(attributes));
}

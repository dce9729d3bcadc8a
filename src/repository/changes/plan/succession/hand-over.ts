import type { Row } from "../../../../database/database.js";
import { definitionOf, type Handover, ownPropertiesOf, type Relation } from "../../../../metamodel/define/index.js";
import { endOf, overlaps, startOf } from "../../period.js";
import { createRelation, slotOf } from "../add-relation.js";
import { endedOn } from "../change-relations.js";
import type { RequestedRelation } from "../check-relation.js";
import { declarationOf } from "../declaration-of.js";
import type { Draft, ElementState, RelationState } from "../draft.js";
import { fold, givenAgain } from "../move-relation.js";
import { isSame } from "../same-relation.js";
import type { Moved, Succession } from "./succession.js";

/**
 * Ends the relations of an old Opd on the day of its succession and begins them again with the heirs, with the same
 * properties. Relations that ended before are unaffected; those that begin later belong to the heirs only.
 */
export function handOver(draft: Draft, old: ElementState, succession: Succession): Moved[] {
  const relations = [...draft.relationsFrom(old.id), ...draft.relationsTo(old.id)];
  return relations.flatMap(relation => handOverOne(draft, relation, old, succession));
}

function handOverOne(draft: Draft, relation: RelationState, old: ElementState, succession: Succession): Moved[] {
  const { day } = succession;
  const { from, to, after } = relation;
  if (!after || endOf(after) <= day) return [];
  const direction = from === old.id ? "OUT" : "IN";
  const moved: Moved = { relation, other: direction === "OUT" ? to : from, direction, heirs: [] };
  const fate = fateOf(draft, moved);
  if (fate === "STAYS") return [];
  const heirs = fate === "MOVES" ? succession.heirsOf(moved.other) : succession.continues ? [old] : [];
  if (heirs.includes(old) && heirs.length === 1) return [];
  if (!heirs.includes(old)) relation.after = endedOn(after, day);
  refuseTwoHeirs(draft, moved, heirs, succession);
  const others = heirs.filter(heir => heir !== old);
  for (const heir of others) begin(draft, { ...relation, after }, { old, heir, succession });
  return [{ ...moved, heirs: others }];
}

/** Statements about a year remain those of the Opd that made them or that they concern. */
function fateOf(draft: Draft, { relation, direction }: Moved): Handover {
  const { kind } = draft.elements.get(relation.from)!;
  if (definitionOf(kind).yearly) return "STAYS";
  return declarationOf(draft, relation)!.handover?.[direction === "OUT" ? "source" : "target"] ?? "MOVES";
}

/** Refuses to give to two heirs what only one Opd may have at a time, such as an element to own. */
function refuseTwoHeirs(draft: Draft, moved: Moved, heirs: readonly ElementState[], { path }: Succession) {
  const { oneAtATime, labels } = declarationOf(draft, moved.relation)!;
  if (heirs.length > 1 && oneAtATime && moved.direction === "IN")
    draft.refuse("TAKEN_TWICE", path, draft.ref(moved.other), labels[0]);
}

interface Change {
  old: ElementState;
  heir: ElementState;
  succession: Succession;
}

/** Begins a relation with an heir; one that the heir has already is extended, and one between the two is dropped. */
function begin(draft: Draft, relation: RelationState, { old, heir, succession: { day, path } }: Change) {
  const [source, target] = [relation.from, relation.to].map(id => (id === old.id ? heir : draft.elements.get(id)!));
  if (source === target) return;
  const { externalId, ...given } = givenAgain(relation.after!);
  // The relation that ends keeps the identifier of its source; one that never began hands it on.
  const properties = startOf(given) >= day ? { ...given, externalId } : { ...given, since: day };
  const requested = { source: source!, type: relation.type, target: target!, path, targetPath: path, properties };
  place(draft, declarationOf(draft, relation)!, requested);
}

function place(draft: Draft, declared: Relation, requested: RequestedRelation) {
  const { source, target, path, properties } = requested;
  const twin = twinOf(draft, declared, requested);
  const slot = declared.oneAtATime ? slotOf(draft, declared, requested) : [];
  const occupant = slot.find(({ after }) => overlaps(after!, properties));
  if (twin) extend(twin, properties);
  else if (!occupant) createRelation(draft, requested, properties);
  else {
    const [from, kept, dropped] = [source.id, occupant.to, target.id].map(id => draft.shownRef(id));
    draft.warn("ALREADY_RELATED", path, from!, declared.labels[0], kept!, dropped!);
  }
}

/**
 * Returns the relation of the heir with the same meaning in an adjoining or overlapping period. Relations with amounts have
 * none, because the amounts of two Opds add up.
 */
function twinOf(draft: Draft, declared: Relation, { source, type, target, properties }: RequestedRelation) {
  const own = ownPropertiesOf(declared).map(({ name }) => name);
  const isTwin = ({ to, after }: RelationState) =>
    to === target.id && adjoins(after!, properties) && own.every(name => isSame(after![name], properties[name]));
  if (own.some(name => typeof properties[name] === "number")) return undefined;
  return draft.relationsFrom(source.id, type).find(isTwin);
}

const adjoins = (a: Row, b: Row): boolean => startOf(a) <= endOf(b) && startOf(b) <= endOf(a);

function extend(twin: RelationState, properties: Row) {
  const row = twin.after!;
  if (startOf(properties) < startOf(row)) row.since = properties.since;
  if (endOf(properties) > endOf(row)) row.until = properties.until ?? null;
  fold(twin, properties);
}

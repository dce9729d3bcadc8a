import type { Row } from "../../database/database.js";
import { formatRef } from "../../graph/element-ref.js";
import type { Problem } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import { exportedBetween, isTurned, ourTypeFor, troubleAlong } from "./archimate-relations.js";
import { archimate, withValue } from "./attributes-of.js";
import type { Relationship } from "./exchange-model.js";
import { firstOf, type Keyed, type KeyedModel, keyWithin } from "./keyed-model.js";
import { ownRelationValues } from "./own-values.js";
import type { Placed } from "./place-elements.js";
import { type Place, pathOf, warningOf } from "./problem-of.js";
import type { Known, KnownRelation } from "./read-known.js";

interface Setting {
  place: Place;
  source: string;
  known: Known;
  placed: Map<string, Placed>;
}

interface WithElements extends Setting {
  elementById: KeyedModel["elementById"];
}

/**
 * Plans the relations between elements. A relation that had other ends in an earlier release is removed there first.
 */
export function placeRelations(
  { relationships, elementById }: KeyedModel,
  setting: Setting,
): { operations: Operation[]; problems: Problem[] } {
  const operations: Operation[] = [];
  const problems: Problem[] = [];
  const refs = new Set([...setting.placed.values()].map(({ ref }) => ref));
  for (const relationship of relationships) {
    const relation = relationOf(relationship, { ...setting, elementById }, problems);
    if (!relation) continue;
    const path = pathOf(setting.place, relationship);
    const before = relationship.own
      ? exportedAs(relationship, setting.known, refs)
      : setting.known.relations.get(relationship.key);
    if (before && !isWhere(before, relation)) operations.push({ action: "unrelate", relation: before.id, path });
    const { from, to, ...rest } = relation;
    operations.push({ action: "relate", orUpdate: true, from: from.name, to: to.name, ...rest, path });
  }
  return { operations, problems };
}

/**
 * Returns the stored relation that this repository exported, if the file has both of its ends. Otherwise the file may
 * be older than a change of the ends, and the relation is not moved.
 */
function exportedAs(
  relationship: Keyed,
  { exported }: Known,
  refs: Set<string | undefined>,
): KnownRelation | undefined {
  const found = exported.get(relationship.identifier) ?? exported.get(keyWithin(relationship));
  return found && [found.from, found.to].every(end => refs.has(formatRef(end))) ? found : undefined;
}

interface Relation {
  from: Placed;
  type: string;
  to: Placed;
  properties: Row;
}

const isWhere = (before: KnownRelation, { type, from, to }: Relation) =>
  before.type === type && isAt(before.from, from) && isAt(before.to, to);

const isAt = (end: KnownRelation["from"], { name, ref }: Placed) => end.id === name || formatRef(end) === ref;

function relationOf(
  relationship: Keyed<Relationship>,
  setting: WithElements,
  problems: Problem[],
): Relation | undefined {
  const [source, target] = [relationship.source, relationship.target].map(end => setting.placed.get(end));
  if (!source || !target) return undefined;
  if (source.name === target.name && relationship.source !== relationship.target) {
    problems.push(warningOf("BETWEEN_MERGED", setting.place, relationship));
    return undefined;
  }
  if (relationship.own) return ownRelation(relationship, { source, target }, setting.place, problems);
  if (!troubleAlong(relationship.type))
    problems.push(warningOf("UNKNOWN_RELATION_TYPE", setting.place, relationship, relationship.type));
  const { type, qualities, key: externalId, attributes } = relationship;
  const kinds = { source: source.kind, target: target.kind };
  const properties = {
    ...{ source: setting.source, externalId, note: noteOf(relationship), attributes },
    ...standInOf(relationship, setting.elementById),
  };
  return {
    ...turnedBy(type, { source, target }),
    type: ourTypeFor({ type, accessType: qualities.accessType, ...kinds }),
    properties,
  };
}

/**
 * Returns the redundancy of the suppliers of a junction: those of an OrJunction can replace one another, those of an
 * AndJunction cannot. The junction is the dependent end of a relation that leads to a supplier.
 */
function standInOf({ type, source, target }: Relationship, elementById: KeyedModel["elementById"]): Row {
  if ((troubleAlong(type) ?? "NOWHERE") === "NOWHERE") return {};
  const dependent = elementById.get(isTurned(type) ? target : source)?.type;
  if (dependent === "OrJunction") return { redundancy: dependent };
  return dependent === "AndJunction" ? { redundancy: null } : {};
}

interface Ends {
  source: Placed;
  target: Placed;
}

const turnedBy = (type: string, { source, target }: Ends) =>
  isTurned(type) ? { from: target, to: source } : { from: source, to: target };

/**
 * Plans a relation that this repository exported: its own properties name its type, but its ArchiMate name may have
 * been changed elsewhere. If it was given another ArchiMate type, it keeps its direction, although the arrow of that
 * type may be reversed.
 */
function ownRelation(relationship: Keyed<Relationship>, ends: Ends, place: Place, problems: Problem[]): Relation {
  const type = firstOf(relationship.own!, "type")!;
  const cameAs = relationship.attributes.find(({ name }) => name === archimate.type)?.value;
  const made = exportedBetween(type, ends.source.kind, ends.target.kind) ?? relationship.type;
  const exported = cameAs && troubleAlong(cameAs) ? cameAs : made;
  if (exported !== relationship.type) problems.push(warningOf("TYPE_KEPT", place, relationship, type));
  const attributes = withValue(relationship.attributes, archimate.name, relationship.names[0]?.text);
  const properties = { ...ownRelationValues(relationship, place, problems), note: noteOf(relationship), attributes };
  return { ...turnedBy(exported, ends), type, properties };
}

const noteOf = ({ documentation }: Relationship) => documentation[0]?.text ?? null;

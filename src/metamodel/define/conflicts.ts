import { Element } from "./element.js";
import { type Kind, propertiesOf } from "./kind.js";
import { propertiesDeclaredBy } from "./property.js";
import type { End, Relation } from "./relation.js";
import type { RelationField } from "./relation-field.js";
import { relationProperties } from "./shared-relation-properties.js";
import { twinIn } from "./twin-in.js";

/** Throws if a name is declared twice; one declaration would silently hide the other in the GraphQL schema. */
export function refuseTwins(names: string[]) {
  const twin = twinIn(names);
  if (twin) throw new Error(`The metamodel declares the ${twin} twice`);
}

/**
 * Throws if a field name has different meanings on several kinds, because fragments on different kinds would conflict.
 */
export function refuseTwoMeanings(fields: readonly RelationField[], kinds: Kind[]) {
  const properties = new Set(kinds.flatMap(propertiesOf).map(({ name }) => name));
  const both = fields.find(({ name }) => properties.has(name));
  if (both) throw new Error(`The metamodel uses ${both.name} for both a property and a relation field`);
  const meanings = new Map<string, string>();
  for (const { name, relation, direction, other, isToOne } of fields) {
    const meaning = `${direction} ${relation.type} ${other.name} ${isToOne ? "to one" : "to many"}`;
    if ((meanings.get(name) ?? meaning) !== meaning) {
      throw new Error(`The metamodel uses the field ${name} for both ${meanings.get(name)} and ${meaning}`);
    }
    meanings.set(name, meaning);
  }
}

/**
 * Throws if a property name has several types. GraphQL refuses `... on A { x } ... on B { x }` if the two fields differ
 * in type, list or nullability.
 */
export function refuseTwoPropertyTypes(kinds: Kind[]) {
  const seen = new Map<string, { type: object; list: boolean; required: boolean; kind: string }>();
  for (const { kind, property } of kinds.flatMap(kind =>
    propertiesDeclaredBy(kind).map(property => ({ kind, property })),
  )) {
    const now = { type: property.type(), list: !!property.list, required: !!property.required, kind: kind.name };
    const before = seen.get(property.name) ?? now;
    if (before.type !== now.type || before.list !== now.list || before.required !== now.required) {
      throw new Error(`The property ${property.name} has one type on ${before.kind} and another on ${kind.name}`);
    }
    seen.set(property.name, now);
  }
}

/** Throws if a relation type carries impact between some kinds only. */
export function refuseMixedNature(relations: Relation[]) {
  for (const { type, carriesImpact } of relations) {
    if (relations.some(other => other.type === type && other.carriesImpact !== carriesImpact)) {
      throw new Error(`The metamodel declares ${type} both as dependency and as association`);
    }
  }
}

/** Throws if a relation type is declared twice between the same kinds, because only one declaration would be read. */
export function refuseTwinRelations(relations: Relation[]) {
  for (const [index, one] of relations.entries()) {
    const twin = relations.slice(0, index).find(other => isAlsoBetween(one, other));
    if (twin) throw new Error(`The metamodel declares ${one.type} from ${one.source.name} to ${one.target.name} twice`);
  }
}

const isAlsoBetween = (one: Relation, other: Relation) =>
  one.type === other.type && overlap(one.source, other.source) && overlap(one.target, other.target);

const overlap = (one: End, other: End) => one === other || one === Element || other === Element;

/**
 * Throws if a relation declares a name that is taken: its properties are fields beside the shared ones and the targets.
 */
export function refuseTakenProperties(relations: Relation[]) {
  const taken = [...relationProperties.map(({ name }) => name), "id", "type", "attributes", "to", "node", "cursor"];
  for (const { type, properties = {} } of relations) {
    const name = Object.keys(properties).find(each => taken.includes(each));
    if (name) throw new Error(`The relation ${type} cannot have a property ${name}: every relation has it`);
  }
}

/** Throws if a relation type is not written in capitals, as types are used in Cypher without quotes. */
export function refuseOtherSpelling(relations: Relation[]) {
  const type = relations.map(each => each.type).find(each => !/^[A-Z][A-Z\d]*(_[A-Z\d]+)*$/.test(each));
  if (type !== undefined) throw new Error(`The relation type ${type} must be written like SUPPORTED_BY`);
}

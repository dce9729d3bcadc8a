import type { Kind } from "./kind.js";
import type { RelationField } from "./metamodel.js";
import { propertiesDeclaredBy } from "./property.js";
import type { Relation } from "./relation.js";

/** Two declarations of one name would silently hide each other in the GraphQL schema. */
export function refuseTwins(names: string[]) {
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin) throw new Error(`The metamodel declares the ${twin} twice`);
}

/** One field name on several kinds has one meaning, so that fragments on different kinds never conflict. */
export function refuseTwoMeanings(fields: readonly RelationField[]) {
  const meanings = new Map<string, string>();
  for (const { name, relation, direction, other, isToOne } of fields) {
    const meaning = `${direction} ${relation.type} ${other.name} ${isToOne ? "to one" : "to many"}`;
    if ((meanings.get(name) ?? meaning) !== meaning) {
      throw new Error(`The metamodel uses the field ${name} for both ${meanings.get(name)} and ${meaning}`);
    }
    meanings.set(name, meaning);
  }
}

/** `... on A { x } ... on B { x }` is refused by GraphQL where the two x differ in type, list or nullability. */
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

/** A relationship type either carries impact or it does not, whoever is at its ends. */
export function refuseMixedNature(relations: Relation[]) {
  for (const { type, carriesImpact } of relations) {
    if (relations.some(other => other.type === type && other.carriesImpact !== carriesImpact)) {
      throw new Error(`The metamodel declares ${type} both as dependency and as association`);
    }
  }
}

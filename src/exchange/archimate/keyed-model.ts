import { metamodel } from "../../metamodel/metamodel.js";
import type { Attribute } from "../../repository/attributes.js";
import { groupBy } from "../../repository/group-by.js";
import type { Problem } from "../../repository/writing/operation.js";
import { ownPrefix, propertiesTold, saidOfElement, saidOfRelationship } from "./attributes-of.js";
import type { Concept, ExchangeModel, Relationship } from "./exchange-model.js";
import { type Place, problemOf, warningOf } from "./problem-of.js";

/** An element or relation with the key by which a later release means it, and what it carries. */
export type Keyed<C extends Concept = Concept> = C & {
  key: string;
  attributes: Attribute[];
  /** What one that was exported from here says of itself, by property; none of what comes from elsewhere. */
  own?: Map<string, Attribute[]>;
};

/** A model whose elements and relations have keys; the maps are by identifier in the file. */
export interface KeyedModel {
  model: ExchangeModel;
  elements: Keyed[];
  relationships: Keyed<Relationship>[];
  elementById: Map<string, Keyed>;
  relationshipById: Map<string, Keyed<Relationship>>;
}

/** Finds keys: the identifier in the file, or the property that `key` names. What is there twice or leads nowhere is an error. */
export function keyModel(model: ExchangeModel, place: Place, key?: string): { keyed: KeyedModel; problems: Problem[] } {
  const elements = model.elements.map(each => withKey(each, saidOfElement(each), { model, key }));
  const relationships = model.relationships.map(each => withKey(each, saidOfRelationship(each), { model, key }));
  const keyed = {
    model,
    elements,
    relationships,
    elementById: new Map(elements.map(each => [each.identifier, each])),
    relationshipById: new Map(relationships.map(each => [each.identifier, each])),
  };
  return { keyed, problems: [...faultsOf(keyed, place), ...(key ? lackingKey(keyed, place, key) : [])] };
}

function withKey<C extends Concept>(
  concept: C,
  said: Attribute[],
  { model, key }: { model: ExchangeModel; key?: string },
): Keyed<C> {
  const told = propertiesTold(concept, model);
  const own = groupBy(told.filter(isOwn), ({ name }) => name.slice(ownPrefix.length));
  const found = firstOf(own, "key") ?? firstOf(own, "externalId") ?? attributeNamed(told, key) ?? concept.identifier;
  const carried = told.filter(({ name }) => name !== keyProperty);
  return isOurs(own)
    ? { ...concept, key: found, own, attributes: carried.filter(each => !isOwn(each)) }
    : { ...concept, key: found, attributes: [...said, ...carried] };
}

/** The property by which what has no place of its own here keeps its key. */
export const keyProperty = `${ownPrefix}key`;

const isOwn = ({ name }: Attribute) => name.startsWith(ownPrefix);

const isOurs = (own: Map<string, Attribute[]>) =>
  (own.has("code") && metamodel.findKind(firstOf(own, "kind") ?? "") !== undefined) ||
  metamodel.relationTypes.includes(firstOf(own, "type") ?? "");

/** What a property that may have several values has first. */
export const firstOf = (own: Map<string, Attribute[]>, name: string): string | undefined => own.get(name)?.[0]?.value;

const attributeNamed = (attributes: Attribute[], key: string | undefined) =>
  attributes.find(({ name, value }) => name === key && value !== "")?.value;

function faultsOf({ elements, relationships, ...model }: KeyedModel, place: Place): Problem[] {
  const concepts = [...elements, ...relationships];
  const isThere = (end: string) => model.elementById.has(end) || model.relationshipById.has(end);
  return [
    ...concepts
      .filter(({ identifier, type }) => !identifier || !type)
      .map(each => problemOf("INCOMPLETE", place, each)),
    ...repeated(concepts, "identifier").map(each => problemOf("DUPLICATE_IDENTIFIER", place, each, each.identifier)),
    ...[...repeated(elements, "key"), ...repeated(relationships, "key")].map(each =>
      problemOf("DUPLICATE_KEY", place, each, each.key),
    ),
    ...relationships.flatMap(each =>
      [each.source, each.target].filter(end => !isThere(end)).map(end => problemOf("DANGLING_END", place, each, end)),
    ),
  ];
}

const lackingKey = ({ elements, relationships }: KeyedModel, place: Place, key: string): Problem[] =>
  [...elements, ...relationships]
    .filter(({ own, attributes }) => !own && attributeNamed(attributes, key) === undefined)
    .map(each => warningOf("KEY_MISSING", place, each, key));

/** Those that have the key or identifier of an earlier one. */
function repeated(all: Keyed[], property: "key" | "identifier"): Keyed[] {
  const seen = new Set<string>();
  return all.filter(each => seen.size === seen.add(each[property]).size);
}

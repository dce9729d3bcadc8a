import { groupBy } from "../../common/group-by.js";
import type { Attribute } from "../../graph/attributes.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Problem } from "../../repository/changes/operation.js";
import { archimate, ownPrefix, propertiesTold, saidOfElement, saidOfRelationship } from "./attributes-of.js";
import type { Concept, ExchangeModel, Relationship } from "./exchange-model.js";
import { type Place, problemOf, warningOf } from "./problem-of.js";

/** Element or relation with the key that identifies it in later releases, and its attributes. */
export type Keyed<C extends Concept = Concept> = C & {
  key: string;
  /** Source within which the key is unique. */
  keyedIn: string;
  attributes: Attribute[];
  /** Own properties of an element or relation that this repository exported; undefined for others. */
  own?: Map<string, Attribute[]>;
};

/** Model whose elements and relations have keys; the maps are by identifier in the file. */
export interface KeyedModel {
  model: ExchangeModel;
  elements: Keyed[];
  relationships: Keyed<Relationship>[];
  elementById: Map<string, Keyed>;
  relationshipById: Map<string, Keyed<Relationship>>;
}

/** Source of keys: `key` names the property that holds them. Default: the identifier in the file. */
interface Keying {
  key?: string;
  source: string;
}

/** Finds the key of each element and relation. Repeated keys and relations to unknown ends are errors. */
export function keyModel(
  model: ExchangeModel,
  place: Place,
  { key, source }: Keying,
): { keyed: KeyedModel; problems: Problem[] } {
  const elements = model.elements.map(each => withKey(each, saidOfElement, { model, key, source }));
  const relationships = model.relationships.map(each => withKey(each, saidOfRelationship, { model, key, source }));
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
  saidOf: (concept: C) => Attribute[],
  { model, key, source }: Keying & { model: ExchangeModel },
): Keyed<C> {
  const told = propertiesTold(concept, model);
  const own = groupBy(told.filter(isOwn), ({ name }) => name.slice(ownPrefix.length));
  const found = firstOf(own, "key") ?? firstOf(own, "externalId") ?? attributeNamed(told, key) ?? concept.identifier;
  const saysSource = isOurs(own) || own.has("key");
  const keyedBy = { key: found, keyedIn: (saysSource && firstOf(own, "source")) || source };
  if (isOurs(own)) return { ...concept, ...keyedBy, own, attributes: told.filter(each => !isOwn(each)) };
  if (!own.has("key")) return { ...concept, ...keyedBy, attributes: [...saidOf(concept), ...told] };
  const asItCame = { ...concept, type: attributeNamed(told, archimate.type) ?? concept.type };
  const carried = told.filter(({ name }) => !ofKept.includes(name));
  return { ...asItCame, ...keyedBy, attributes: [...saidOf(asItCame), ...carried] };
}

/** Properties that hold the key and source of a relation that is stored on an element. */
export const [keyProperty, sourceProperty] = [`${ownPrefix}key`, `${ownPrefix}source`] as const;
const ofKept: string[] = [keyProperty, sourceProperty, archimate.type];

const isOwn = ({ name }: Attribute) => name.startsWith(ownPrefix);

const isOurs = (own: Map<string, Attribute[]>) =>
  (own.has("code") && metamodel.findKind(firstOf(own, "kind") ?? "") !== undefined) ||
  metamodel.relationTypes.includes(firstOf(own, "type") ?? "");

/** Returns the first value of a property. */
export const firstOf = (own: Map<string, Attribute[]>, name: string): string | undefined => own.get(name)?.[0]?.value;

const attributeNamed = (attributes: Attribute[], key: string | undefined) =>
  attributes.find(({ name, value }) => name === key && value.trim() !== "")?.value;

function faultsOf({ elements, relationships, ...model }: KeyedModel, place: Place): Problem[] {
  const concepts = [...elements, ...relationships];
  const isThere = (end: string) => model.elementById.has(end) || model.relationshipById.has(end);
  return [
    ...concepts
      .filter(({ identifier, type }) => !identifier || !type)
      .map(each => problemOf("INCOMPLETE", place, each)),
    ...repeated(concepts, ({ identifier }) => identifier).map(each =>
      problemOf("DUPLICATE_IDENTIFIER", place, each, each.identifier),
    ),
    ...[...repeated(elements, keyWithin), ...repeated(relationships, keyWithin)].map(each =>
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

/** Returns the key and its source as one text. */
export const keyWithin = ({ keyedIn, key }: Pick<Keyed, "keyedIn" | "key">): string => JSON.stringify([keyedIn, key]);

/** Returns the items whose text equals that of an earlier one. */
function repeated(all: Keyed[], textOf: (each: Keyed) => string): Keyed[] {
  const seen = new Set<string>();
  return all.filter(each => seen.size === seen.add(textOf(each)).size);
}

import { Element } from "./element.js";
import { enumerationOf } from "./enumeration.js";
import { definitionOf, type Kind, propertiesOf } from "./kind.js";
import { type PropertyType, refuseUnknownType } from "./property.js";
import type { End, Relation } from "./relation.js";
import { admits, type RelationField } from "./relation-field.js";
import { ownPropertiesOf, sharedPropertiesOf } from "./shared-relation-properties.js";

/** All that is declared, as the metamodel holds it. */
interface Declared {
  kinds: readonly Kind[];
  relations: readonly Relation[];
  fieldsOf(kind: End): RelationField[];
}

/**
 * Throws if a declaration refers to an unknown property, value or relation, which would silently have no effect. The
 * message names the declaration, the unknown name and the known ones.
 */
export function refuseUnknownNames(declared: Declared): void {
  for (const kind of declared.kinds) {
    for (const property of propertiesOf(kind)) refuseUnknownType(kind.name, property);
    refuseUnknownOptions(kind, declared);
    refuseUnknownSorts(kind);
  }
  for (const relation of declared.relations) {
    for (const property of ownPropertiesOf(relation)) refuseUnknownType(relation.type, property);
    refuseUnknownEnds(relation, declared);
    refuseUnknownTargets(relation, declared);
    refuseUnknownConditions(relation);
  }
}

function refuseUnknownOptions(kind: Kind, declared: Declared) {
  const { typeProperty, statusProperty, mandatoryRelations, tree, succession, confidentiality } = definitionOf(kind);
  const properties = valuesByProperty(kind);
  const enumerated = [...properties.keys()].filter(name => properties.get(name));
  const own = declared.relations.filter(({ source, target }) => source === kind && target === kind);
  const types = own.map(({ type }) => type);
  const fields = declared.fieldsOf(kind).map(({ name }) => name);
  refuseOthers(`${kind.name}, typeProperty`, [typeProperty], enumerated);
  refuseOthers(`${kind.name}, statusProperty`, [statusProperty], enumerated);
  refuseOthers(`${kind.name}, mandatoryRelations`, mandatoryRelations, fields);
  refuseOthers(`${kind.name}, tree`, [tree], types);
  refuseOthers(`${kind.name}, succession`, [succession], types);
  if (typeof confidentiality === "string") return;
  refuseOthers(`${kind.name}, confidentiality`, [confidentiality.by], enumerated);
  refuseOthers(
    `${kind.name}, confidentiality`,
    Object.keys(confidentiality.values),
    properties.get(confidentiality.by),
  );
}

function refuseUnknownSorts(kind: Kind) {
  const sorts = valuesByProperty(kind).get(definitionOf(kind).typeProperty ?? "");
  for (const { name, appliesTo, confidentialFor } of propertiesOf(kind)) {
    refuseOthers(`${kind.name}.${name}, appliesTo`, appliesTo, sorts);
    refuseOthers(`${kind.name}.${name}, confidentialFor`, confidentialFor, sorts);
  }
}

function refuseUnknownEnds({ source, type, target }: Relation, { kinds }: Declared) {
  const ends = [source, target].filter(end => end !== Element).map(({ name }) => name);
  const known = kinds.map(({ name }) => name);
  refuseOthers(`The relation ${type}, kinds`, ends, known);
}

function refuseUnknownTargets({ type, target, source, oneAtATime, accepts }: Relation, { kinds }: Declared) {
  const properties = valuesByProperty(target);
  const per = typeof oneAtATime === "object" ? oneAtATime.per : undefined;
  refuseOthers(`The relation ${type}, per`, [per], [...properties.keys()]);
  if (!accepts) return;
  refuseOthers(`The relation ${type}, accepts`, [accepts.property], [...properties.keys()]);
  for (const kind of kinds.filter(each => admits(source, each)))
    refuseOthers(
      `The relation ${type} of ${kind.name}, accepts`,
      accepts.values(kind),
      properties.get(accepts.property),
    );
}

function refuseUnknownConditions(relation: Relation) {
  const { source, type, vital } = relation;
  if (typeof vital === "boolean") return;
  const ofRelation = byName([...ownPropertiesOf(relation), ...sharedPropertiesOf(relation)]);
  for (const [what, said, known] of [
    ["whereRelation", vital.whereRelation, ofRelation],
    ["standIn", vital.standIn, ofRelation],
    ["andSource", vital.andSource, valuesByProperty(source)],
  ] as const) {
    refuseOthers(`The relation ${type}, ${what}`, Object.keys(said ?? {}), [...known.keys()]);
    for (const [name, value] of Object.entries(said ?? {}))
      refuseOthers(`The relation ${type}, ${what} ${name}`, [value], known.get(name));
  }
}

/** Returns the properties of a kind, with the values of those that are enumerations. */
const valuesByProperty = (end: End) => byName(propertiesOf(end));

const byName = (properties: { name: string; type: () => PropertyType }[]) =>
  new Map(properties.map(({ name, type }) => [name, valuesOf(type())]));

const valuesOf = (type: object): string[] | undefined => {
  const labels = enumerationOf(type)?.labels;
  return labels && Object.keys(labels);
};

function refuseOthers(where: string, said: readonly (string | undefined)[] = [], known: readonly string[] = []) {
  const unknown = said.find(each => each !== undefined && !known.includes(each));
  if (unknown === undefined) return;
  throw new Error(`${where}: there is no ${unknown}, only ${known.join(", ") || "nothing"}`);
}

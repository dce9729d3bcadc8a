import { type ClassType, ID } from "type-graphql";
import {
  definitionOf,
  Element,
  type End,
  ownPropertiesOf,
  propertiesOf,
  type Relation,
  type RelationField,
  relationProperties,
} from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { responsibleDiffers } from "../repository/elements/relation-condition.js";
import { AttributesFilter } from "./attribute-input.js";
import { type FieldDeclaration, inputType, once } from "./input-type.js";
import { IntFilter, KindFilter, scalarFilter } from "./scalar-filters.js";

/** Returns the filter input of a kind, or of Element: properties, relations, AND, OR and NOT. */
export const filterType: (end: End) => ClassType<object> = once((end: End) => {
  const self = () => filterType(end);
  const isTree = end !== Element && definitionOf(end).tree !== undefined;
  const within = {
    within: { type: () => ID, description: "Ref of an element: the element and all elements beneath it." },
  };
  return inputType(`${end.name}Filter`, end === Element ? "All conditions must hold." : undefined, {
    AND: { type: () => [self()] },
    OR: { type: () => [self()] },
    NOT: { type: self },
    id: { type: () => scalarFilter(String) },
    kind: { type: () => KindFilter },
    attributes: { type: () => AttributesFilter },
    ...(isTree ? within : {}),
    ...propertyFilters(end),
    ...relationFilters(end),
  });
});

const propertyFilters = (end: End): Record<string, FieldDeclaration> =>
  Object.fromEntries(
    propertiesOf(end).map(({ name, type, list }) => [name, { type: () => scalarFilter(type(), list) }]),
  );

const relationFilters = (end: End): Record<string, FieldDeclaration> =>
  Object.fromEntries(metamodel.fieldsOf(end).map(field => [field.name, { type: () => relationFilterType(field) }]));

const relationFilterType = (field: RelationField): Function => inputsOf(field).filter;

/** Returns the input of conditions on a relation itself, for filters and for the list of the relation. */
export const whereType = (field: RelationField): Function => inputsOf(field).where;

/** Returns the input of conditions on relations of any type. */
export const anyWhereType = (): Function => sharedInputs(Element).where;

/**
 * Returns the inputs of a relation field. Relations with own properties have separate types; the others share one for
 * each kind at their end.
 */
const inputsOf = (field: RelationField) =>
  ownPropertiesOf(field.relation).length ? ownInputs(field) : sharedInputs(field.other);

const sharedInputs = once((other: End) => makeInputs(`${other.name}RelationFilter`, other, []));

const ownInputs = once(
  ({ relation, other }: RelationField) =>
    makeInputs(`${typeName(relation.type, other)}RelationFilter`, other, ownPropertiesOf(relation)),
  ({ relation, other }) => typeName(relation.type, other),
);

/**
 * Returns the prefix of the types for a relation with own properties: SUPPORTED_BY to Application →
 * SupportedByApplication.
 */
export const typeName = (type: string, other: End): string =>
  type.toLowerCase().replace(/(^|_)([a-z])/g, (_match, _gap, letter) => letter.toUpperCase()) + other.name;

const onRelation = `Conditions on the relation itself; all must hold. \`${responsibleDiffers}\`: its ends have different responsible OPDs today;
institutions outside the province count as one.`;

const onRelated = `Conditions on related elements; all must hold. \`some\`: at least one matches. \`none\`: none matches. \`all\`: each one matches, also true without
any. \`exists\`: there is at least one. \`count\`: their number. \`where\`: limits the relations to which the other conditions apply.`;

/** Returns the name of the type for a relation with own properties: SUPPORTED_BY → SupportedByRelation. */
export const nameOfRelation = ({ type }: Relation): string =>
  `${typeName(type, Element).replace(/Element$/, "")}Relation`;

function makeInputs(name: string, other: End, own: ReturnType<typeof ownPropertiesOf>) {
  const where = makeWhere(`${name}Where`, own, other);
  const filter = () => filterType(other);
  const conditions = inputType(name, other === Element && !own.length ? onRelated : undefined, {
    some: { type: filter },
    none: { type: filter },
    all: { type: filter },
    exists: { type: () => Boolean },
    count: { type: () => IntFilter },
    where: { type: () => where },
  });
  return { filter: conditions, where };
}

const makeWhere = (name: string, own: ReturnType<typeof ownPropertiesOf>, other: End) =>
  inputType(name, other === Element && !own.length ? onRelation : undefined, {
    ...Object.fromEntries(
      [...relationProperties, ...own].map(({ name, type }) => [name, { type: () => scalarFilter(type()) }]),
    ),
    attributes: { type: () => AttributesFilter },
    [responsibleDiffers]: { type: () => Boolean },
  });

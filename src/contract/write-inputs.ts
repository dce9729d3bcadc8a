import { type ClassType, ID } from "type-graphql";
import {
  Element,
  type Kind,
  ownPropertiesOf,
  type PropertyDefinition,
  propertiesOf,
  type Relation,
  type RelationField,
  relationProperties,
} from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { attributesField } from "./attribute-input.js";
import { typeName } from "./filter-types.js";
import { type FieldDeclaration, inputType, once } from "./input-type.js";

/** Returns the input of a new element of a kind: its properties and its own relations. */
export const newElementInput = once(
  (kind: Kind): ClassType<object> =>
    inputType(`${kind.name}Input`, undefined, { ...propertyFields(kind, true), ...relationFields(kind) }),
);

/** Returns the input of a change. Omitted fields are unchanged; null removes a value. */
export const changesInput = once(
  (kind: Kind): ClassType<object> =>
    inputType(`${kind.name}Changes`, undefined, {
      ...propertyFields(kind, false),
      ...relationFields(kind),
    }),
);

const propertyFields = (kind: Kind, isNew: boolean): Record<string, FieldDeclaration> => ({
  ...Object.fromEntries(
    propertiesOf(kind).map(({ name, type, list, required }) => [
      name,
      { type: list ? () => [type()] : type, required: isNew && required },
    ]),
  ),
  attributes: attributesField,
});

/**
 * Returns the relation fields of the source only: a relation belongs to its source, whose revision increases with it.
 */
const relationFields = (kind: Kind): Record<string, FieldDeclaration> =>
  Object.fromEntries(
    metamodel
      .fieldsOf(kind)
      .filter(({ direction }) => direction === "OUT")
      .map(field => [field.name, relationInput(field)]),
  );

function relationInput(field: RelationField): FieldDeclaration {
  if (field.isToOne) return { type: () => ID };
  return { type: () => toManyInput(field.relation) };
}

/** Returns the fields for properties of a relation. */
export const relationPropertyFields = (
  properties: Pick<PropertyDefinition, "name" | "type">[],
): Record<string, FieldDeclaration> => ({
  ...Object.fromEntries(properties.map(({ name, type }) => [name, { type }])),
  attributes: attributesField,
});

/** Relations with own properties have one input per type; the others share one. */
const inputName = (relation: Relation) =>
  ownPropertiesOf(relation).length ? typeName(relation.type, Element).replace(/Element$/, "") : "Relation";

const toManyInput = once((relation: Relation): ClassType<object> => {
  const name = inputName(relation);
  const own = ownPropertiesOf(relation);
  const draft = inputType(
    `${name}Draft`,
    name === "Relation" ? "New relation. `to`: a ref, or a clientRef of the same request." : undefined,
    {
      to: { type: () => ID, required: true },
      ...relationPropertyFields([...relationProperties, ...own]),
    },
  );
  return inputType(
    `${name}Changes`,
    name === "Relation" ? "Relations to create, and ids of relations to remove." : undefined,
    {
      add: { type: () => [draft] },
      remove: { type: () => [ID] },
    },
  );
}, inputName);

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

/** What a new element of a kind is given: its properties and the relations that belong to it. */
export const newElementInput = once(
  (kind: Kind): ClassType<object> =>
    inputType(`${kind.name}Input`, undefined, { ...propertyFields(kind, true), ...relationFields(kind) }),
);

/** What to change: what is left out stays as it is, null removes. */
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

/** Only the fields of the source: a relation belongs to its source, whose revision it moves. */
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

/** What can be said of a relation beside its ends. */
export const relationPropertyFields = (
  properties: Pick<PropertyDefinition, "name" | "type">[],
): Record<string, FieldDeclaration> => ({
  ...Object.fromEntries(properties.map(({ name, type }) => [name, { type }])),
  attributes: attributesField,
});

/** Relations with properties of their own have an input of their own for each type; the others share one. */
const inputName = (relation: Relation) =>
  ownPropertiesOf(relation).length ? typeName(relation.type, Element).replace(/Element$/, "") : "Relation";

const toManyInput = once((relation: Relation): ClassType<object> => {
  const name = inputName(relation);
  const own = ownPropertiesOf(relation);
  const draft = inputType(
    `${name}Draft`,
    name === "Relation" ? "A relation to make. `to`: a ref, or a clientRef of the same call." : undefined,
    {
      to: { type: () => ID, required: true },
      ...relationPropertyFields([...relationProperties, ...own]),
    },
  );
  return inputType(
    `${name}Changes`,
    name === "Relation" ? "Relations to make, and ids of relations to remove." : undefined,
    {
      add: { type: () => [draft] },
      remove: { type: () => [ID] },
    },
  );
}, inputName);

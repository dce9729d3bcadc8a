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
    inputType(`${kind.name}Input`, `A new ${kind.name}.`, { ...propertyFields(kind, true), ...relationFields(kind) }),
);

/** What to change: what is left out stays as it is, null removes. */
export const changesInput = once(
  (kind: Kind): ClassType<object> =>
    inputType(`${kind.name}Changes`, "What is left out stays as it is; null removes.", {
      ...propertyFields(kind, false),
      ...relationFields(kind),
    }),
);

const propertyFields = (kind: Kind, isNew: boolean): Record<string, FieldDeclaration> => ({
  ...Object.fromEntries(
    propertiesOf(kind).map(({ name, type, list, required, description }) => [
      name,
      { type: list ? () => [type()] : type, description, required: isNew && required },
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
  if (field.isToOne)
    return { type: () => ID, description: `${field.label}: id, ref or clientRef; ends the one before. Null ends it.` };
  return { type: () => toManyInput(field.relation), description: `${field.label}. Null ends all that are in force.` };
}

/** What can be said of a relation beside its ends. */
export const relationPropertyFields = (
  properties: Pick<PropertyDefinition, "name" | "type" | "description">[],
): Record<string, FieldDeclaration> => ({
  ...Object.fromEntries(properties.map(({ name, type, description }) => [name, { type, description }])),
  attributes: attributesField,
});

/** Relations with properties of their own have an input of their own for each type; the others share one. */
const inputName = (relation: Relation) =>
  ownPropertiesOf(relation).length ? typeName(relation.type, Element).replace(/Element$/, "") : "Relation";

const toManyInput = once((relation: Relation): ClassType<object> => {
  const name = inputName(relation);
  const own = ownPropertiesOf(relation);
  const draft = inputType(`${name}Draft`, "A relation to be made.", {
    to: { type: () => ID, required: true, description: "Id, ref, or clientRef of the same call." },
    ...relationPropertyFields([...relationProperties, ...own]),
  });
  return inputType(`${name}Changes`, "Relations to make and to remove.", {
    add: { type: () => [draft] },
    remove: { type: () => [ID], description: "Ids of relations." },
  });
}, inputName);

import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";
import {
  ElementAttribute,
  type End,
  type NamedRelationProperty,
  ownPropertiesOf,
  type RelationField,
  relationProperties,
} from "../metamodel/define/index.js";
import { RelationType } from "./closed-sets.js";
import { connectionFields, edgeType } from "./connection-of.js";
import { nameOfRelation, typeName } from "./filter-types.js";
import { objectType, once } from "./input-type.js";

@ObjectType({ description: "Number of rows with one value." })
export class FacetBucket {
  @Field(() => String, { description: "Value, or ref of the element at the other end of the relation." })
  value!: string;

  @Field(() => String, { description: "Indonesian label of the value, or name of the element." })
  label!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "Rows of a list, counted by one property or relation." })
export class Facet {
  @Field(() => String)
  by!: string;

  @Field(() => [FacetBucket])
  buckets!: FacetBucket[];

  @Field(() => Int, { description: "Number of rows without a recorded value." })
  missing!: number;
}

/** Returns the connection type of a kind (Relay), shared by its list and by all relations without own properties. */
export const connectionType: (end: End) => ClassType<object> = once((end: End) =>
  makeConnection(end.name, end, () => sharedRelation("")),
);

const ownConnection = once(
  (field: RelationField) =>
    makeConnection(typeName(field.relation.type, field.other), field.other, () => ownRelation(field)),
  ({ relation, other }) => typeName(relation.type, other),
);

/**
 * Returns the connection type of a relation field: the shared one, or one whose edges have the own properties of the
 * relation.
 */
export const relationConnectionType = (field: RelationField): ClassType<object> =>
  ownPropertiesOf(field.relation).length ? ownConnection(field) : connectionType(field.other);

function makeConnection(name: string, end: End, relation: () => unknown) {
  const edge = edgeType(`${name}Edge`, () => end as ClassType<object>, { relation: { type: relation } });
  return objectType(
    `${name}Connection`,
    undefined,
    connectionFields(() => end as ClassType<object>, edge),
  );
}

const onRelation = "Relation between the listing element and the row. Null in a list of all elements.";

/** Returns the type of the relation in an edge. Relations without own properties share one type. */
const relationType = (own: NamedRelationProperty[], name = "Relation") =>
  objectType(name, name === "Relation" ? onRelation : undefined, {
    id: { type: () => ID, required: true, description: described(name, "Id for `unrelate`.") },
    type: { type: () => RelationType, required: true },
    label: {
      type: () => String,
      required: true,
      description: described(name, "Indonesian, read from the element that lists it."),
    },
    outgoing: {
      type: () => Boolean,
      required: true,
      description: described(name, "True if the relation starts at the element that lists it."),
    },
    ...Object.fromEntries(
      relationProperties.map(each => [each.name, { ...each, description: described(name, each.description) }]),
    ),
    ...Object.fromEntries(own.map(({ name, type, description }) => [name, { type, description }])),
    attributes: { type: () => [ElementAttribute], required: true },
  });

/** Returns the description for the shared type only, so that types with own properties do not repeat it. */
const described = (name: string, description: string) => (name === "Relation" ? description : undefined);

const sharedRelation = once(() => relationType([]));
const ownRelation = once(
  ({ relation }: RelationField) => relationType(ownPropertiesOf(relation), nameOfRelation(relation)),
  ({ relation }) => relation.type,
);

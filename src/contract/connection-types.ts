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
import { nameOfRelation, typeName } from "./filter-types.js";
import { objectType, once } from "./input-type.js";

@ObjectType({ description: "Position of a page in its list." })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor?: string;

  @Field(() => String, { nullable: true })
  endCursor?: string;
}

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
  const edge = objectType(`${name}Edge`, undefined, {
    cursor: { type: () => String, required: true },
    node: { type: () => end, required: true },
    relation: { type: relation },
  });
  return objectType(`${name}Connection`, undefined, {
    nodes: { type: () => [end], required: true },
    edges: { type: () => [edge], required: true },
    pageInfo: { type: () => PageInfo, required: true },
    totalCount: { type: () => Int, required: true },
  });
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

import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";
import {
  Element,
  ElementAttribute,
  type End,
  type NamedRelationProperty,
  ownPropertiesOf,
  type RelationField,
  relationProperties,
} from "../metamodel/define/index.js";
import { RelationType } from "./closed-sets.js";
import { typeName } from "./filter-types.js";
import { type FieldDeclaration, objectType, once } from "./input-type.js";

@ObjectType({ description: "Where a page stands in its list." })
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

@ObjectType({ description: "How many rows have one value." })
export class FacetBucket {
  @Field(() => String, { description: "The value, or the ref of the element that a relation leads to." })
  value!: string;

  @Field(() => String, { description: "Indonesian label of the value, or name of the element." })
  label!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "The rows of a list, counted by one property or relation." })
export class Facet {
  @Field(() => String)
  by!: string;

  @Field(() => [FacetBucket])
  buckets!: FacetBucket[];

  @Field(() => Int, { description: "Rows of which nothing is recorded." })
  missing!: number;
}

/** The connection of a kind (Relay), shared by its list and by every relation without properties of its own. */
export const connectionType: (end: End) => ClassType<object> = once((end: End) => makeConnection(end.name, end, []));

const ownConnection = once(
  ({ relation, other }: RelationField) =>
    makeConnection(typeName(relation.type, other), other, ownPropertiesOf(relation)),
  ({ relation, other }) => typeName(relation.type, other),
);

/** The connection of a relation field: the shared one, or one whose edges show the properties of the relation. */
export const relationConnectionType = (field: RelationField): ClassType<object> =>
  ownPropertiesOf(field.relation).length ? ownConnection(field) : connectionType(field.other);

function makeConnection(name: string, end: End, own: NamedRelationProperty[]): ClassType<object> {
  const edge = objectType(`${name}Edge`, "One row and, where it was reached by a relation, that relation.", {
    cursor: { type: () => String, required: true },
    node: { type: () => end, required: true },
    ...edgeProperties(own),
    ...(end === Element ? polymorphicEdge : {}),
  });
  return objectType(`${name}Connection`, "A page of a list.", {
    nodes: { type: () => [end], required: true },
    edges: { type: () => [edge], required: true },
    pageInfo: { type: () => PageInfo, required: true },
    totalCount: { type: () => Int, required: true, description: "Rows on all pages; costs nothing unless selected." },
  });
}

const edgeProperties = (own: NamedRelationProperty[]): Record<string, FieldDeclaration> => ({
  id: { type: () => ID, description: "Of the relation; `unrelate` takes it. Null in a list that no relation led to." },
  ...Object.fromEntries(
    [...relationProperties, ...own].map(({ name, type, description }) => [name, { type, description }]),
  ),
  attributes: {
    type: () => [ElementAttribute],
    description: "What a foreign model says of the relation. Null in a list that no relation led to.",
  },
});

const polymorphicEdge: Record<string, FieldDeclaration> = {
  type: { type: () => RelationType },
  label: { type: () => String, description: "Read aloud in Indonesian from the element whose field this is." },
  outgoing: { type: () => Boolean, description: "Whether the relation belongs to the element whose field this is." },
};

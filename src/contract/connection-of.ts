import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { addFields, type FieldDeclaration, objectType } from "./input-type.js";

@ObjectType({ description: "Position of a page in its list." })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first row, for `before`." })
  startCursor?: string;

  @Field(() => String, { nullable: true, description: "Cursor of the last row, for `after`." })
  endCursor?: string;
}

type Fields = Record<string, FieldDeclaration>;
type TypeOf = () => ClassType<object>;

/** Returns the type of an edge (Relay), with further fields. */
export const edgeType = (name: string, node: TypeOf, more: Fields = {}): ClassType<object> =>
  objectType(name, undefined, {
    cursor: { type: () => String, required: true },
    node: { type: node, required: true },
    ...more,
  });

/** Returns the fields of every connection type (Relay). */
export const connectionFields = (node: TypeOf, edge: ClassType<object>): Fields => ({
  nodes: { type: () => [node()], required: true },
  edges: { type: () => [edge], required: true },
  pageInfo: { type: () => PageInfo, required: true },
  totalCount: { type: () => Int, required: true },
});

const edgeTypes = new Map<Function, ClassType<object>>();

/**
 * Decorates a class whose name ends in Connection as the connection type of these rows. The class declares only further
 * fields of the answer. `offsetPage` makes its values.
 */
export const ConnectionOf =
  (node: TypeOf, description: string): ClassDecorator =>
  type => {
    const edge = edgeType(type.name.replace(/Connection$/, "Edge"), node);
    edgeTypes.set(type, edge);
    ObjectType({ description })(type);
    addFields(type, connectionFields(node, edge));
  };

/** Returns the type of the edges of a class decorated with `ConnectionOf`. */
export const edgeTypeOf = (connection: Function): ClassType<object> => edgeTypes.get(connection)!;

import { GraphQLDateTimeISO, GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Element, enumeration } from "../metamodel/define/index.js";
import { KindName } from "./closed-sets.js";
import { PageInfo } from "./connection-types.js";

export const ChangeAction = enumeration("ChangeAction", "What happened to an element.", {
  CREATED: "Dicatat",
  UPDATED: "Diubah",
  DELETED: "Dihapus",
});

const differing = "What differs, by property, and under `relations` by type the relations from it that differ";

@ObjectType({ description: "One element touched by one write, and how." })
export class Change {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When it was written; the same for all that was written together." })
  at!: string;

  @Field(() => String, { description: "Who wrote." })
  viewer!: string;

  @Field(() => ChangeAction)
  action!: string;

  @Field(() => KindName, { description: "Kind of the element." })
  kind!: string;

  @Field(() => ID, { description: "Stays the same when the element is renamed or gets another code." })
  elementId!: string;

  @Field(() => ID, { description: "Ref of the element after the change; of a deleted one, the last." })
  ref!: string;

  @Field(() => String, { description: "Name of the element after the change; of a deleted one, the last." })
  name!: string;

  @Field(() => Int, { nullable: true, description: "Revision before; null of what was created." })
  revFrom?: number;

  @Field(() => Int, { nullable: true, description: "Revision after; null of what was deleted." })
  revTo?: number;

  @Field(() => GraphQLJSONObject, { nullable: true, description: `${differing}, before; null of what was created.` })
  before?: object;

  @Field(() => GraphQLJSONObject, { nullable: true, description: `${differing}, after; null of what was deleted.` })
  after?: object;

  @Field(() => ID, {
    nullable: true,
    description:
      "Of a merge the id of the other element: of what was DELETED the one that took its place, of that one what was deleted.",
  })
  mergedWith?: string;

  @Field(() => String, { nullable: true, description: "Why, in the words of who wrote." })
  note?: string;

  @Field(() => Element, { nullable: true, description: "The element as it is now; null once it is deleted." })
  element?: object;
}

@ObjectType({ description: "A change and its place in the feed." })
export class ChangeEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Change)
  node!: Change;
}

@ObjectType({ description: "A page of the feed, oldest change first." })
export class ChangeConnection {
  @Field(() => [Change])
  nodes!: Change[];

  @Field(() => [ChangeEdge])
  edges!: ChangeEdge[];

  @Field(() => PageInfo, { description: "Of a page without rows, `endCursor` is the `after` that was asked for." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Changes on all pages; costs nothing unless selected." })
  totalCount!: number;
}

import { GraphQLDateTimeISO, GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Element, enumeration } from "../metamodel/define/index.js";
import { KindName } from "./closed-sets.js";
import { ConnectionOf } from "./connection-of.js";

export const ChangeAction = enumeration("ChangeAction", "Kind of change of an element.", {
  CREATED: "Dicatat",
  UPDATED: "Diubah",
  DELETED: "Dihapus",
});

const differing = "Changed values by property, and under `relations` the changed outgoing relations by type";

@ObjectType({ description: "Basis of a change, such as a decree (SK) or minutes (berita acara)." })
export class Citation {
  @Field(() => ID, { nullable: true, description: "Permanent id; null if the viewer may not see the document." })
  id!: string | null;
}

@ObjectType({ description: "Change of one element by one write." })
export class Change {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO, { description: "Time of the write, the same for all changes of that write." })
  at!: string;

  @Field(() => String, { description: "Account of the writer." })
  viewer!: string;

  @Field(() => ChangeAction)
  action!: string;

  @Field(() => KindName, { description: "Kind of the element." })
  kind!: string;

  @Field(() => ID, { description: "Permanent id; it does not change with name or code." })
  elementId!: string;

  @Field(() => ID, { description: "Ref of the element after the change; for a deleted element the last one." })
  ref!: string;

  @Field(() => String, { description: "Name of the element after the change; for a deleted element the last one." })
  name!: string;

  @Field(() => Int, { nullable: true, description: "Revision before the change; null for a created element." })
  revFrom?: number;

  @Field(() => Int, { nullable: true, description: "Revision after the change; null for a deleted element." })
  revTo?: number;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: `${differing}, before the change; null for a created element.`,
  })
  before?: object;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: `${differing}, after the change; null for a deleted element.`,
  })
  after?: object;

  @Field(() => ID, {
    nullable: true,
    description:
      "For a merge, the id of the other element: for the DELETED element the one that replaced it, for that one the deleted element.",
  })
  mergedWith?: string;

  @Field(() => String, { nullable: true, description: "Reason, as given by the writer." })
  note?: string;

  @Field(() => [Citation], { description: "Documents on which the change is based, as given by the writer." })
  cites!: Citation[];

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the imported file, in hexadecimal digits; null for a change that was no import.",
  })
  fileHash?: string;

  @Field(() => Element, { nullable: true, description: "Present state of the element; null if it has been deleted." })
  element?: object;
}

@ConnectionOf(
  () => Change,
  "Page of the feed, oldest change first. `endCursor` of an empty page is the requested `after`.",
)
export class ChangeConnection {
  @Field(() => String, {
    nullable: true,
    description:
      "Reason why the viewer does not read the record of all elements, in Indonesian, with the role that would be needed. Null if the viewer does, or reads that of the requested element.",
  })
  reason?: string;
}

import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";

export const MappingNeed = enumeration("MappingNeed", "What is to be done about a node of an older version.", {
  TAKE_SUCCESSOR: "Pindahkan ke penggantinya",
  CHOOSE_SUCCESSOR: "Pilih salah satu pengganti",
  NO_SUCCESSOR: "Tanpa pengganti, petakan sendiri",
});

@ObjectType({ description: "An element that points at a reference node of an older version." })
export class OutdatedReference {
  @Field(() => Element)
  element!: object;

  @Field(() => String, { description: "Type of the relation, such as CLASSIFIED_AS." })
  relation!: string;

  @Field(() => Reference, { description: "The old node." })
  reference!: object;

  @Field(() => [Reference], {
    description: "Nodes in force of the newest version that have taken its place (SUCCEEDED_BY), by code.",
  })
  successors!: object[];

  @Field(() => MappingNeed)
  need!: string;

  @Field(() => String, { description: "`need` in Indonesian." })
  label!: string;

  elementId!: string;
  referenceId!: string;
  successorIds!: string[];
}

@ObjectType({ description: "A page of what needs mapping, by code of the element." })
export class OutdatedReferencePage {
  @Field(() => [OutdatedReference])
  nodes!: OutdatedReference[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Rows on all pages." })
  total!: number;

  @Field(() => Boolean, { description: "Whether there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;
}

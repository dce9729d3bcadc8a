import { Field, Int, ObjectType } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";

@ObjectType({ description: "Element from which another inherits its owner." })
export class OwnershipSource {
  @Field(() => Element)
  element!: object;

  @Field(() => Int, { description: "Number of relations between the two elements." })
  distance!: number;

  @Field(() => RelationType, { description: "Type of the relation by which this element was reached." })
  relation!: string;

  elementId!: string;
}

@ObjectType({ description: "OPD with a role for an element or for one on which it depends." })
export class Answering {
  @Field(() => RelationType, { description: "Type of the relation to the OPD." })
  role!: string;

  @Field(() => String, { description: "Role in words, read from the element." })
  label!: string;

  @Field(() => Opd)
  opd!: object;

  @Field(() => Element, { description: "Element for which the OPD has the role." })
  element!: object;

  @Field(() => Int, { description: "Number of relations to that element; 0 for the start." })
  distance!: number;

  opdId!: string;
  elementId!: string;
}

@ObjectType({ description: "Page of the OPDs with roles, nearest first." })
export class AnsweringPage {
  @Field(() => [Answering])
  nodes!: Answering[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Rows on all pages." })
  total!: number;

  @Field(() => Boolean, { description: "True if there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;
}

@ObjectType({ description: "Owner of an element, and the OPDs responsible for the elements on which it depends." })
export class Ownership {
  @Field(() => Opd, { nullable: true, description: "Null if none is recorded or `isAmbiguous`." })
  owner!: object | null;

  @Field(() => Boolean, {
    description: "True if the owner is that of a near element, because none is recorded for this one.",
  })
  isInherited!: boolean;

  @Field(() => [OwnershipSource], { description: "Nearest owned elements; empty if not inherited." })
  inheritedFrom!: OwnershipSource[];

  @Field(() => Boolean, { description: "True if elements at the same distance have different owners." })
  isAmbiguous!: boolean;

  @Field(() => [Opd], { description: "All candidates; exactly one if not `isAmbiguous` and an owner is known." })
  owners!: object[];

  id!: string;
  asOf!: string;
  seenIn?: "TO_BE";
  ownerIds!: string[];
}

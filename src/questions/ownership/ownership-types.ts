import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";

@ObjectType({ description: "An element from which another inherits its owner." })
export class OwnershipSource {
  @Field(() => Element)
  element!: object;

  @Field(() => Int, { description: "Relations between the two." })
  distance!: number;

  @Field(() => String, { description: "Type of the relation by which this element was reached." })
  relation!: string;

  elementId!: string;
}

@ObjectType({ description: "An OPD that answers for something an element rests on." })
export class Answering {
  @Field(() => String, { description: "Type of the relation to the OPD." })
  role!: string;

  @Field(() => String, { description: "The role in words, as read from the element." })
  label!: string;

  @Field(() => Opd)
  opd!: object;

  @Field(() => Element, { description: "What the OPD answers for." })
  element!: object;

  @Field(() => Int, { description: "Relations to that element; 0: the one asked about." })
  distance!: number;

  opdId!: string;
  elementId!: string;
}

@ObjectType({ description: "A page of who answers, nearest first." })
export class AnsweringPage {
  @Field(() => [Answering])
  nodes!: Answering[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Rows on all pages." })
  total!: number;

  @Field(() => Boolean, { description: "Whether more answer than `limits.maxWalkNodes` lets a walk find." })
  isPartial!: boolean;
}

@ObjectType({ description: "Who owns an element, and who answers for what it rests on." })
export class Ownership {
  @Field(() => Opd, { nullable: true, description: "Null where nobody is recorded or `isAmbiguous`." })
  owner!: object | null;

  @Field(() => Boolean, { description: "Whether the owner is that of a near element, because none is recorded here." })
  isInherited!: boolean;

  @Field(() => [OwnershipSource], { description: "The nearest owned elements; empty unless inherited." })
  inheritedFrom!: OwnershipSource[];

  @Field(() => Boolean, { description: "Whether elements at one distance have different owners." })
  isAmbiguous!: boolean;

  @Field(() => [Opd], { description: "Every candidate; one unless `isAmbiguous`." })
  owners!: object[];

  id!: string;
  asOf!: string;
  seenIn?: "TO_BE";
  ownerIds!: string[];
}

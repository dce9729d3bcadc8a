import { Field, Int, ObjectType } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import type { Hiding } from "../hidden-elements.js";

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

@ConnectionOf(() => Answering, "OPDs with roles, nearest first.")
export class AnsweringConnection implements Hiding {
  @Field(() => Boolean, { description: "True if there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;

  hiddenElements!: Hiding["hiddenElements"];
}

@ObjectType({ description: "Owner of an element, and the OPDs responsible for the elements on which it depends." })
export class Ownership implements Hiding {
  @Field(() => Opd, {
    nullable: true,
    description: "Null if none is recorded, if `isAmbiguous`, or if the viewer may not see it.",
  })
  owner!: object | null;

  @Field(() => Boolean, {
    description: "True if the owner is that of a near element, because none is recorded for this one.",
  })
  isInherited!: boolean;

  @Field(() => [OwnershipSource], {
    description: "Nearest owned elements that the viewer may see; empty if not inherited.",
  })
  inheritedFrom!: OwnershipSource[];

  @Field(() => Boolean, { description: "True if elements at the same distance have different owners." })
  isAmbiguous!: boolean;

  @Field(() => [Opd], { description: "All candidates that the viewer may see; at most one if not `isAmbiguous`." })
  owners!: object[];

  id!: string;
  asOf!: string;
  seenIn?: "TO_BE";
  /** Those that the viewer may see. */
  ownerIds!: string[];
  hiddenElements!: Hiding["hiddenElements"];
}

import { Field, Int, ObjectType } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";
import { type Hiding, hiddenIsNull } from "../hidden-elements.js";
import type { Network } from "../network.js";

@ObjectType({ description: "Relation between a neighbour and an element one step nearer to a start." })
export class NeighbourStep {
  @Field(() => RelationType)
  type!: string;

  @Field(() => Boolean, { description: "True if the neighbour is the source." })
  outgoing!: boolean;

  @Field(() => Element, { nullable: true, description: hiddenIsNull })
  element!: object | null;

  id!: string;
}

@ObjectType({ description: "Element adjacent to others." })
export class NeighbourNode {
  @Field(() => Int, { description: "Number of relations to the nearest start." })
  distance!: number;

  @Field(() => Element)
  element!: object;

  @Field(() => [NeighbourStep], { description: "Relations to elements one step nearer to a start." })
  via!: NeighbourStep[];

  id!: string;
}

@ConnectionOf(
  () => NeighbourNode,
  "Neighbourhood of some elements, nearest first, then by code. Counts are of the whole list, before paging.",
)
export class NeighbourhoodConnection implements Hiding {
  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By OPD, biro and UPT rolled up." })
  byOpd!: ElementCount[];

  @Field(() => Boolean, { description: "True if there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;

  hiddenElements!: Hiding["hiddenElements"];
  network!: () => Network;
}

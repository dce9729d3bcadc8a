import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";
import type { Network } from "../network.js";

@ObjectType({ description: "A relation between a neighbour and an element one step nearer." })
export class NeighbourStep {
  @Field(() => String)
  type!: string;

  @Field(() => Boolean, { description: "Whether the neighbour is its source." })
  outgoing!: boolean;

  @Field(() => Element)
  element!: object;

  id!: string;
}

@ObjectType({ description: "An element near others." })
export class NeighbourNode {
  @Field(() => Int, { description: "Relations between it and the nearest start." })
  distance!: number;

  @Field(() => Element)
  element!: object;

  @Field(() => [NeighbourStep], { description: "Every relation that leads one step nearer." })
  via!: NeighbourStep[];

  id!: string;
}

@ObjectType("Neighbourhood", {
  description: "What is around some elements; counts are of the whole list, before paging.",
})
export class NeighbourhoodAnswer {
  @Field(() => [NeighbourNode], { description: "Nearest first, then by code." })
  nodes!: NeighbourNode[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  total!: number;

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By perangkat daerah, biro and UPT rolled up." })
  byOpd!: ElementCount[];

  @Field(() => Boolean, { description: "Whether more elements were near than are listed (`limits.maxWalkNodes`)." })
  isPartial!: boolean;

  network!: () => Network;
}

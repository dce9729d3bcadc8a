import { Field, Int, ObjectType } from "type-graphql";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { PageInfo } from "../../repository/schema/connection-types.js";
import { ElementCount } from "../element-count.js";

export const WalkDirection = enumeration("WalkDirection", "Which way to walk.", {
  IMPACT: "Yang terdampak bila elemen ini terganggu",
  DEPENDENCIES: "Yang diandalkan elemen ini",
  BOTH: "Keduanya",
});

export const Cutoff = enumeration("Cutoff", "Why a walk ended before the whole reach was seen.", {
  MAX_DEPTH: "Batas kedalaman",
  MAX_NODES: "Batas jumlah elemen",
});

@ObjectType({ description: "The relation by which an element was reached, and the element one step nearer." })
export class ImpactStep {
  @Field(() => String)
  type!: string;

  @Field(() => Element)
  element!: object;

  id!: string;
}

@ObjectType({ description: "An element that a walk reached." })
export class ImpactNode {
  @Field(() => Int, { description: "Relations between it and the nearest start." })
  distance!: number;

  @Field(() => Element)
  element!: object;

  @Field(() => [ImpactStep], { description: "Every relation that leads one step nearer." })
  via!: ImpactStep[];

  id!: string;
}

@ObjectType({ description: "What a walk reached; counts are of the whole list, before paging." })
export class Impact {
  @Field(() => [ImpactNode], { description: "Nearest first, then by code." })
  nodes!: ImpactNode[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  total!: number;

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By perangkat daerah, biro and UPT rolled up." })
  byOpd!: ElementCount[];

  @Field(() => [ElementCount])
  byDistance!: ElementCount[];

  @Field(() => Boolean, { description: "Whether there is more than was walked." })
  isPartial!: boolean;

  @Field(() => Cutoff, { nullable: true })
  cutoff!: string | null;
}

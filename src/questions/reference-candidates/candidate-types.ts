import { Field, Float, ObjectType } from "type-graphql";
import { Element } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";

@ObjectType({ description: "One thing that speaks for a reference node." })
export class CandidateReason {
  @Field(() => Element, {
    nullable: true,
    description:
      "A similar element that is classified there, fulfils it, delivers a process or uses data of it; null: the node's own name.",
  })
  element!: object | null;

  @Field(() => Float, { description: "From 0 to 1: how well the words of its name and description match." })
  share!: number;

  elementId!: string | null;
}

@ObjectType({ description: "A reference node that something new may belong to." })
export class ReferenceCandidate {
  @Field(() => Reference)
  reference!: object;

  @Field(() => [Reference], { description: "The nodes above it, from the taxonomy itself down." })
  breadcrumbs!: object[];

  @Field(() => Float, {
    description: "From 0 to 1, the more that speaks for it the higher; comparable within one answer only.",
  })
  score!: number;

  @Field(() => [CandidateReason], { description: "The best first; five at most." })
  reasons!: CandidateReason[];

  id!: string;
  crumbIds!: string[];
}

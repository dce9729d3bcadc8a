import { Field, Float, ObjectType } from "type-graphql";
import { MostRows } from "../../contract/most-rows.js";
import { Element } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import { mostEvidence } from "./weigh.js";

@ObjectType({ description: "Evidence for a reference node." })
export class CandidateReason {
  @Field(() => Element, {
    nullable: true,
    description:
      "Similar element that is classified by it, fulfils it, or delivers a process or uses data classified by it. Null: the name of the node itself.",
  })
  element!: object | null;

  @Field(() => Float, { description: "Match of the words of its name and description, from 0 to 1." })
  share!: number;

  elementId!: string | null;
}

@ObjectType({ description: "Reference node that fits a new entry." })
export class ReferenceCandidate {
  @Field(() => Reference)
  reference!: object;

  @Field(() => [Reference], { description: "Nodes above it, from the root of the taxonomy downwards." })
  breadcrumbs!: object[];

  @Field(() => Float, {
    description: "Strength of the evidence, from 0 to 1; comparable only within one answer.",
  })
  score!: number;

  @MostRows(() => ({ rows: mostEvidence }))
  @Field(() => [CandidateReason], { description: "At most five, best first." })
  reasons!: CandidateReason[];

  id!: string;
  crumbIds!: string[];
}

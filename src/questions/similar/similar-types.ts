import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { ComparisonCut, SimilarityReason, scoreDescription } from "../overlaps/overlap-types.js";

@InputType({ description: "What somebody proposes to build or to offer; nothing of it is stored." })
export class ProposalInput {
  @Field(() => String, { defaultValue: "Application", description: "Name of the kind that it would be." })
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is; names of elements are looked for in it." })
  description?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Functions (RAB, RAL) that it would fulfil, topics (RAD) of data.",
  })
  fulfils?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Data that it would read or keep." })
  usesData?: string[] | null;
}

@ObjectType({ description: "An element that is like the one asked about." })
export class SimilarElement {
  @Field(() => Element)
  element!: object;

  @Field(() => Float, { description: scoreDescription })
  score!: number;

  @Field(() => [SimilarityReason], { description: "The weightiest first." })
  reasons!: SimilarityReason[];

  id!: string;
}

@ObjectType({ description: "A page of what is like an element or a proposal, the best first." })
export class SimilarPage {
  @Field(() => [SimilarElement])
  nodes!: SimilarElement[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Rows on all pages." })
  total!: number;

  @Field(() => Int, { description: "Elements left out because a decision NOT_DUPLICATE in force concerns both." })
  setAside!: number;

  @Field(() => [ComparisonCut], { description: "As `cut` of overlaps." })
  cut!: ComparisonCut[];

  @Field(() => Boolean, { description: "Whether more elements have something in common with it than are compared." })
  isPartial!: boolean;
}

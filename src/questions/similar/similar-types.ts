import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { ConnectionOf } from "../../contract/connection-of.js";
import { MostRows } from "../../contract/most-rows.js";
import { Element } from "../../metamodel/define/index.js";
import { reasonsWithItems } from "../overlaps/bounds.js";
import { ComparisonCut, SimilarityReason, scoreDescription } from "../overlaps/overlap-types.js";

@InputType({ description: "Proposal for a new element; it is not stored." })
export class ProposalInput {
  @Field(() => KindName, { defaultValue: "Application", description: "Name of the kind of the new element." })
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Description of the new element; names of existing elements are searched in it.",
  })
  description?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Functions (RAB, RAL) that it would fulfil; for data, topics (RAD).",
  })
  fulfils?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Data that it would read or maintain." })
  usesData?: string[] | null;
}

@ObjectType({ description: "Element similar to the start." })
export class SimilarElement {
  @Field(() => Element)
  element!: object;

  @Field(() => Float, { description: scoreDescription })
  score!: number;

  @MostRows(() => ({ rows: reasonsWithItems }))
  @Field(() => [SimilarityReason], { description: "Reasons with the highest weight first." })
  reasons!: SimilarityReason[];

  id!: string;
}

@ConnectionOf(() => SimilarElement, "Elements similar to an element or a proposal, best first.")
export class SimilarConnection {
  @Field(() => Int, {
    description: "Number of elements left out because a decision NOT_DUPLICATE in force concerns both.",
  })
  setAside!: number;

  @Field(() => [ComparisonCut], { description: "See `cut` of overlaps." })
  cut!: ComparisonCut[];

  @Field(() => Boolean, { description: "True if more elements share items with it than are compared." })
  isPartial!: boolean;
}

import { Field, Float, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import { ElementCount } from "../element-count.js";
import { mostHolders } from "./find-pairs.js";
import { OverlapReason, reasonWeights } from "./overlap-reason.js";

export const OverlapGrouping = enumeration("OverlapGrouping", "How overlapping elements are put together.", {
  PAIRS: "Berpasangan",
  CLUSTERS: "Kelompok yang berbagi fungsi, data atau produsen yang sama",
});

const weights = Object.entries(reasonWeights).map(([reason, weight]) => `${reason} ${weight}`);

/** Of every score of this folder. */
export const scoreDescription = `From 0 to 1: the weights of the reasons (${weights.join(", ")}), each times its \`share\`, added up.`;

@ObjectType({
  description:
    "A function that an application is not recorded to fulfil (FULFILS): services that it supports, or processes that it automates, have it.",
})
export class ServedFunction {
  @Field(() => Reference)
  function!: object;

  @Field(() => Element)
  application!: object;

  @Field(() => [Element], {
    description: "The services and processes, by code; not those for which it is an ALTERNATIVE or SUPPORTING.",
  })
  through!: object[];

  functionId!: string;
  applicationId!: string;
  throughIds!: string[];
}

@ObjectType({ description: "One thing that speaks for elements doing the same." })
export class SimilarityReason {
  @Field(() => OverlapReason)
  reason!: string;

  @Field(() => String, { description: "The reason in Indonesian." })
  label!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "From 0 to 1: how much of the functions, data or producers that either has both have, or of the telling words of their names. To a proposal: how much of what it asks for the other has. Null of a cluster.",
  })
  share!: number | null;

  @Field(() => [Element], { description: "The functions, data or producers that they share; none of a name." })
  shared!: object[];

  @Field(() => [ServedFunction], {
    description: "Of `shared`, the functions that one of them only serves; the others are recorded of both.",
  })
  served!: ServedFunction[];

  sharedIds!: string[];
}

@ObjectType({ description: "Elements of one kind and different perangkat daerah that may be doing the same." })
export class Overlap {
  @Field(() => [Element], { description: "Two, or the members of a cluster; by code." })
  elements!: object[];

  @Field(() => Float, { description: `${scoreDescription} Of a cluster: of its best pair.` })
  score!: number;

  @Field(() => [SimilarityReason], { description: "The weightiest first." })
  reasons!: SimilarityReason[];

  @Field(() => [ElementCount], {
    description:
      "What consolidating them would touch, by kind: other elements that directly need one of them or that one of them needs, and their owners.",
  })
  touches!: ElementCount[];

  @Field(() => Float, {
    nullable: true,
    description:
      "Sum of what keeping them costs a year, in whole rupiah, as far as recorded; rounded as sums of `costs`; null: of none recorded.",
  })
  annualCostRupiah!: number | null;

  @Field(() => Int, { description: "Of how many elements that sum knows the cost." })
  costsRecorded!: number;

  ids!: string[];
}

@ObjectType({ description: "Something that too many elements hold for all of them to be compared." })
export class ComparisonCut {
  @Field(() => Element)
  element!: object;

  @Field(() => Int, { description: "Elements found to hold it; of one OPD at least so many." })
  holders!: number;

  id!: string;
}

@ObjectType({ description: "A page of overlaps." })
export class OverlapPage {
  @Field(() => [Overlap], { description: "Pairs: the best first. Clusters: the fullest first, then the best." })
  nodes!: Overlap[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Pairs or clusters on all pages." })
  total!: number;

  @Field(() => Int, { description: "Pairs left out because a decision NOT_DUPLICATE in force concerns both." })
  setAside!: number;

  @Field(() => [ComparisonCut], {
    description: `Functions, data and producers that more than ${mostHolders} elements hold: the first ${mostHolders} by code were compared, those of the OPD first.`,
  })
  cut!: ComparisonCut[];

  @Field(() => Boolean, { description: "Whether there are more elements than are compared; name an `opd` then." })
  isPartial!: boolean;
}

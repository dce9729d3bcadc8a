import { Field, Float, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { MostRows } from "../../contract/most-rows.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import { ElementCount } from "../element-count.js";
import type { Hiding } from "../hidden-elements.js";
import { expectedItems, reasonsWithItems } from "./bounds.js";
import { mostHolders } from "./find-pairs.js";
import { OverlapReason, reasonWeights } from "./overlap-reason.js";

export const OverlapGrouping = enumeration("OverlapGrouping", "Grouping of overlapping elements.", {
  PAIRS: "Berpasangan",
  CLUSTERS: "Kelompok yang berbagi fungsi, data atau produsen yang sama",
});

const weights = Object.entries(reasonWeights).map(([reason, weight]) => `${reason} ${weight}`);

/** Description of all scores of overlaps and similarity. */
export const scoreDescription = `Sum of the weights of the reasons (${weights.join(", ")}), each multiplied by its \`share\`; from 0 to 1.`;

@ObjectType({
  description:
    "Function of the services that an application supports or of the processes that it automates, not recorded for the application itself (FULFILS).",
})
export class ServedFunction {
  @Field(() => Reference)
  function!: object;

  @Field(() => Element)
  application!: object;

  @Field(() => [Element], {
    description: "The services and processes, by code; without those for which its role is ALTERNATIVE or SUPPORTING.",
  })
  through!: object[];

  functionId!: string;
  applicationId!: string;
  throughIds!: string[];
}

@ObjectType({ description: "Reason why elements may perform the same function." })
export class SimilarityReason {
  @Field(() => OverlapReason)
  reason!: string;

  @Field(() => String, { description: "Reason in Indonesian." })
  label!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "Share, from 0 to 1, of common items among all functions, data or producers of both, or of common meaningful words in their names. For a proposal: share of its items that the other has. Null for a cluster.",
  })
  share!: number | null;

  @MostRows(counts => ({ rows: expectedItems(counts) }))
  @Field(() => [Element], {
    description: "Shared functions, data or producers that the viewer may see; empty for a name.",
  })
  shared!: object[];

  @Field(() => [ServedFunction], {
    description: "Shared functions that one of them only serves; the other ones are recorded for both.",
  })
  served!: ServedFunction[];

  sharedIds!: string[];
}

@ObjectType({ description: "Elements of one kind and different OPDs that may perform the same function." })
export class Overlap {
  @Field(() => [Element], { description: "Two elements, or the members of a cluster; by code." })
  elements!: object[];

  @Field(() => Float, { description: `${scoreDescription} For a cluster: the score of its best pair.` })
  score!: number;

  @MostRows(() => ({ rows: reasonsWithItems }))
  @Field(() => [SimilarityReason], { description: "Reasons with the highest weight first." })
  reasons!: SimilarityReason[];

  @Field(() => [ElementCount], {
    description:
      "Elements affected by a consolidation, by kind: other elements that directly need one of them or that one of them needs, and their owners.",
  })
  touches!: ElementCount[];

  @Field(() => Float, {
    nullable: true,
    description: "Sum of the recorded annual costs in whole rupiah; rounded like sums of `costs`. Null: none recorded.",
  })
  annualCostRupiah!: number | null;

  @Field(() => Int, { description: "Number of elements with recorded annual costs." })
  costsRecorded!: number;

  ids!: string[];
}

@ObjectType({ description: "Item with more holders than are compared." })
export class ComparisonCut {
  @Field(() => Element)
  element!: object;

  @Field(() => Int, { description: "Number of holders found that the viewer may see; for one OPD a minimum." })
  holders!: number;

  id!: string;
}

@ConnectionOf(() => Overlap, "Overlaps. Pairs: best first. Clusters: largest first, then best.")
export class OverlapConnection implements Hiding {
  @Field(() => Int, {
    description: "Number of pairs left out because a decision NOT_DUPLICATE in force concerns both.",
  })
  setAside!: number;

  @Field(() => [ComparisonCut], {
    description: `Functions, data and producers with more than ${mostHolders} holders: only the first ${mostHolders} by code were compared, those of the OPD first.`,
  })
  cut!: ComparisonCut[];

  @Field(() => Boolean, { description: "True if there are more elements than are compared. Use `opd` to limit them." })
  isPartial!: boolean;

  hiddenElements!: Hiding["hiddenElements"];
}

import { Field, Float, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Assessment } from "../../metamodel/assessment.js";
import { enumeration } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";

export const ClaimDifference = enumeration("ClaimDifference", "Difference between a claim and its evidence.", {
  ABOVE_RECORDS: "Klaim di atas yang tercatat",
  NEEDS_DOCUMENTS: "Memerlukan dokumen",
  NOT_RECORDED: "Bukti belum tercatat",
  WITHIN_RECORDS: "Tidak melebihi yang tercatat",
});

@ObjectType({ description: "Mean of levels, weighted as recorded. It is not the official index." })
export class PemdiIndex {
  @Field(() => Float, { nullable: true, description: "Null: no indicator with a weight has a level." })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "With the weights of other sources; null where they change nothing.",
  })
  otherValue!: number | null;

  @Field(() => Float, { description: "Share of the weights whose indicators have a level." })
  coveredPercent!: number;

  @Field(() => String, {
    description:
      "In Indonesian, with the weight covered; the predicate only if all weights are. `Belum tercatat` without a level.",
  })
  label!: string;
}

@ObjectType({
  description: "Indicator with the level claimed by an OPD, the level given by the Inspektorat, and the evidence.",
})
export class ClaimedIndicator {
  @Field(() => Reference)
  indicator!: object;

  @Field(() => Assessment, { nullable: true })
  claim!: object | null;

  @Field(() => Assessment, { nullable: true })
  assessment!: object | null;

  @Field(() => Int, { nullable: true, description: "As `IndicatorEvidence.level`." })
  evidenceLevel!: number | null;

  @Field(() => ClaimDifference, { nullable: true, description: "Null: nothing is claimed." })
  difference!: string | null;

  @Field(() => String, { description: "Indicator, claim and evidence in words, in Indonesian." })
  comparison!: string;

  id!: string;
  claimId!: string | null;
  assessmentId!: string | null;
}

@ObjectType()
export class OpdPemdiIndex {
  @Field(() => Opd)
  opd!: object;

  @Field(() => PemdiIndex)
  byClaims!: PemdiIndex;

  @Field(() => PemdiIndex)
  byAssessments!: PemdiIndex;

  @Field(() => [ClaimedIndicator])
  indicators!: ClaimedIndicator[];

  id!: string;
}

@ConnectionOf(() => OpdPemdiIndex, "Self-assessments of OPDs for one year, by code of the OPD.")
export class PemdiIndexConnection {
  @Field(() => Int)
  year!: number;

  @Field(() => [String], { description: "Remarks on the numbers, in Indonesian." })
  notes!: string[];
}

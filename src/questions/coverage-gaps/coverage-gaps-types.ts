import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { enumeration } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import { MappingFit } from "../../metamodel/relation-properties.js";

export const FunctionTaxonomy = enumeration("FunctionTaxonomy", "A taxonomy that urusan lead to.", {
  RAB: "Referensi Arsitektur Proses Bisnis",
  RAL: "Referensi Arsitektur Layanan",
});

@ObjectType({ description: "An urusan that leads to a reference node." })
export class GapUrusan {
  @Field(() => Reference)
  urusan!: object;

  @Field(() => MappingFit, {
    nullable: true,
    description:
      "EXACT only where every step of the crosswalk is, and where it leads to the node or above it. Null: not recorded.",
  })
  fit!: string | null;

  urusanId!: string;
}

@ObjectType({ description: "A reference node that an urusan leads to and that nothing of the OPD covers." })
export class CoverageGap {
  @Field(() => Reference)
  reference!: object;

  @Field(() => [Reference], { description: "The nodes above it, from the taxonomy itself down." })
  breadcrumbs!: object[];

  @Field(() => [GapUrusan], { description: "The urusan that lead there, by code." })
  because!: GapUrusan[];

  id!: string;
  crumbIds!: string[];
}

@ObjectType({
  description:
    "What the urusan that an OPD and its units carry lead to (crosswalk urusan, RAB, RAL) and nothing that they own covers. `references` is the sum of `covered`, `setAside` and `total`.",
})
export class CoverageGaps {
  @Field(() => [CoverageGap], { description: "By code of the node." })
  nodes!: CoverageGap[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Gaps on all pages." })
  total!: number;

  @Field(() => Int, { description: "Nodes of the level that the urusan lead to." })
  references!: number;

  @Field(() => Int, { description: "Those that something covers." })
  covered!: number;

  @Field(() => Int, {
    description: "Those that nothing covers and a decision in force (NOT_OURS, WAIVED) concerns, or a node above them.",
  })
  setAside!: number;

  @Field(() => [Reference], { description: "The urusan carried, by code." })
  urusan!: object[];

  @Field(() => [Reference], {
    description: "Those of them that no crosswalk leads anywhere from: neither covered nor gaps, but unknown.",
  })
  withoutCrosswalk!: object[];

  urusanIds!: string[];
  withoutCrosswalkIds!: string[];
  asOf!: string;
}

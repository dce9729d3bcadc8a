import { Field, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { enumeration } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import { MappingFit } from "../../metamodel/relation-properties.js";
import type { Hiding } from "../hidden-elements.js";

export const FunctionTaxonomy = enumeration("FunctionTaxonomy", "Taxonomy to which the crosswalk leads from urusan.", {
  RAB: "Referensi Arsitektur Proses Bisnis",
  RAL: "Referensi Arsitektur Layanan",
});

@ObjectType({ description: "Urusan to which a reference node belongs." })
export class GapUrusan {
  @Field(() => Reference)
  urusan!: object;

  @Field(() => MappingFit, {
    nullable: true,
    description:
      "EXACT only if each step of the crosswalk is exact and it leads to the node or to one above it. Null: not recorded.",
  })
  fit!: string | null;

  urusanId!: string;
}

@ObjectType({
  description: "Reference node that belongs to an urusan of the OPD and that no element of the OPD covers.",
})
export class CoverageGap {
  @Field(() => Reference)
  reference!: object;

  @Field(() => [Reference], { description: "Nodes above it, from the root of the taxonomy downwards." })
  breadcrumbs!: object[];

  @Field(() => [GapUrusan], { description: "Urusan to which it belongs, by code." })
  because!: GapUrusan[];

  id!: string;
  crumbIds!: string[];
}

@ConnectionOf(
  () => CoverageGap,
  "Reference nodes that belong to the urusan of an OPD and its units (by the crosswalk urusan, RAB, RAL) and that no element of theirs covers, by code. `references` is the sum of `covered`, `setAside` and `totalCount`.",
)
export class CoverageGapConnection implements Hiding {
  @Field(() => Int, { description: "Number of nodes of the level that belong to the urusan." })
  references!: number;

  @Field(() => Int, { description: "Number of covered nodes." })
  covered!: number;

  @Field(() => Int, {
    description:
      "Number of nodes without coverage that a decision in force (NOT_OURS, WAIVED) concerns, directly or through a node above.",
  })
  setAside!: number;

  @Field(() => [Reference], { description: "Urusan of the OPD, by code." })
  urusan!: object[];

  @Field(() => [Reference], {
    description: "Urusan without a crosswalk: their nodes are unknown, neither covered nor gaps.",
  })
  withoutCrosswalk!: object[];

  urusanIds!: string[];
  withoutCrosswalkIds!: string[];
  asOf!: string;
  hiddenElements!: Hiding["hiddenElements"];
}

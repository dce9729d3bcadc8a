import { Field, ID, Int, ObjectType } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { Taxonomy } from "../../metamodel/reference.js";
import { ElementCount } from "../element-count.js";
import type { Hiding } from "../hidden-elements.js";

@ObjectType({ description: "Covered reference node." })
export class CoverageRow {
  @Field(() => ID)
  ref!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, {
    description:
      "Number of elements at the node or beneath it that the viewer may see; 0 if only hidden ones cover it.",
  })
  count!: number;
}

@ObjectType({ description: "Number of elements of one column and kind that cover one reference node; never 0." })
export class MatrixCell {
  @Field(() => String, { description: "Code of the node in `rows` of the coverage." })
  reference!: string;

  @Field(() => String, { nullable: true, description: "`value` of the column. Null: not recorded." })
  column!: string | null;

  @Field(() => KindName)
  kind!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "Matrix of the covered reference nodes. Its rows are `rows` of the coverage." })
export class Matrix {
  @Field(() => [ElementCount], {
    description: "Non-empty columns, largest first. `count`: number of distinct elements.",
  })
  columns!: ElementCount[];

  @Field(() => [MatrixCell], { description: "Ordered by code of the node, value of the column and kind." })
  cells!: MatrixCell[];
}

@ObjectType({
  description:
    "Coverage of the nodes of one level of a taxonomy, by as-is elements: classified there or beneath, applications and services by their functions, services also through the process that they deliver, documents by the nodes for which they are evidence.",
})
export class Coverage implements Hiding {
  @Field(() => Taxonomy)
  taxonomy!: string;

  @Field(() => String)
  version!: string;

  @Field(() => Int)
  level!: number;

  @Field(() => [Int], { description: "Levels of the taxonomy, from that of its root, 0." })
  levels!: number[];

  @Field(() => Int, { description: "Number of nodes of the level." })
  references!: number;

  @Field(() => Int, { description: "Number of covered nodes of the level; the others are `gaps`." })
  covered!: number;

  @Field(() => Int, { description: "Number of distinct elements that cover a node." })
  elements!: number;

  @Field(() => Int, { description: "Number of elements with nodes above the level only, which are in no row." })
  elementsAbove!: number;

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By OPD, biro and UPT rolled up." })
  byOpd!: ElementCount[];

  @Field(() => [CoverageRow], { description: "Covered nodes, by code." })
  rows!: CoverageRow[];

  hiddenElements!: Hiding["hiddenElements"];
}

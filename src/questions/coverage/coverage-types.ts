import { Field, ID, Int, ObjectType } from "type-graphql";
import { Taxonomy } from "../../metamodel/reference.js";
import { ElementCount } from "../element-count.js";

@ObjectType({ description: "A reference node that something covers." })
export class CoverageRow {
  @Field(() => ID)
  ref!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: "Elements there or beneath." })
  count!: number;
}

@ObjectType({ description: "How many elements of one column and kind cover one reference node; never zero." })
export class MatrixCell {
  @Field(() => String, { description: "Code of the node, as in `rows` of the coverage." })
  reference!: string;

  @Field(() => String, { nullable: true, description: "`value` of the column; null: not recorded." })
  column!: string | null;

  @Field(() => String)
  kind!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "Reference nodes by what covers them. Its rows are `rows` of the coverage." })
export class Matrix {
  @Field(() => [ElementCount], {
    description: "Columns that are not empty, the fullest first; `count`: different elements in it.",
  })
  columns!: ElementCount[];

  @Field(() => [MatrixCell], { description: "By code of the node, value of the column and kind." })
  cells!: MatrixCell[];
}

@ObjectType({
  description:
    "What covers the nodes of one level of a taxonomy: as-is elements classified there or beneath, applications and services by the functions they fulfil, services also through the process that they deliver, documents by what they evidence.",
})
export class Coverage {
  @Field(() => Taxonomy)
  taxonomy!: string;

  @Field(() => String)
  version!: string;

  @Field(() => Int)
  level!: number;

  @Field(() => Int, { description: "Nodes of the level." })
  references!: number;

  @Field(() => Int, { description: "Nodes of the level that something covers; the others are `gaps`." })
  covered!: number;

  @Field(() => Int, { description: "Different elements that cover something." })
  elements!: number;

  @Field(() => Int, { description: "Elements that point above the level, so that no row tells of them." })
  elementsAbove!: number;

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By perangkat daerah, biro and UPT rolled up." })
  byOpd!: ElementCount[];

  @Field(() => [CoverageRow], { description: "Covered nodes by code." })
  rows!: CoverageRow[];
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { Completion } from "../completeness/completeness-types.js";
import { CostSums } from "../costs/cost-types.js";
import { FindingRule } from "../findings/finding-types.js";

@ObjectType({ description: "Finding that exists only before, or only after the operations." })
export class FindingOfEffect {
  @Field(() => FindingRule)
  rule!: FindingRule;

  @Field(() => ID, { description: "Ref of the element, which may exist only before, or only after the operations." })
  ref!: string;

  @Field(() => String)
  name!: string;

  @Field(() => KindName)
  kind!: string;

  @Field(() => String, { nullable: true, description: "Property or relation field of the finding." })
  property!: string | null;

  @Field(() => String, { description: "Text of the rule in Indonesian, with the label of the missing property." })
  message!: string;
}

@ObjectType({ description: "Findings that the operations solve, and new ones." })
export class FindingsOfEffect {
  @Field(() => [FindingOfEffect], { description: "Most severe rule first; at most a page." })
  solved!: FindingOfEffect[];

  @Field(() => Int, { description: "Number of all solved findings." })
  totalSolved!: number;

  @Field(() => [FindingOfEffect], { description: "Most severe rule first; at most a page." })
  new!: FindingOfEffect[];

  @Field(() => Int, { description: "Number of all new findings." })
  totalNew!: number;
}

@ObjectType({ description: "Completeness of the elements of one OPD. Null: it has none." })
export class CompletenessOfEffect {
  @Field(() => String, { nullable: true, description: "Ref of the OPD, or OUTSIDE. Null: no owner recorded." })
  opd!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Completion, { nullable: true })
  before!: Completion | null;

  @Field(() => Completion, { nullable: true })
  after!: Completion | null;
}

@ObjectType({ description: "Numbers of `coverage`." })
export class CoverageNumbers {
  @Field(() => Int, { description: "Number of nodes of the level." })
  references!: number;

  @Field(() => Int, { description: "Number of covered nodes of the level." })
  covered!: number;

  @Field(() => Int, { description: "Number of distinct elements that cover a node." })
  elements!: number;
}

@ObjectType({ description: "Coverage of one level of a taxonomy." })
export class CoverageOfEffect {
  @Field(() => CoverageNumbers)
  before!: CoverageNumbers;

  @Field(() => CoverageNumbers)
  after!: CoverageNumbers;
}

@ObjectType({ description: "Service that other single elements stop than before the operations." })
export class ServiceOfEffect {
  @Field(() => ID, { description: "Ref of the service, which may exist only before, or only after the operations." })
  ref!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: "Number of elements whose loss alone stops it, before the operations." })
  before!: number;

  @Field(() => Int, { description: "Number of elements whose loss alone stops it, after the operations." })
  after!: number;
}

@ObjectType({ description: "Recorded amounts of all as-is elements, as `costs` adds them up." })
export class CostsOfEffect {
  @Field(() => CostSums)
  before!: CostSums;

  @Field(() => CostSums)
  after!: CostSums;
}

@ObjectType({ description: "Difference that the operations of `@asIf` make, judged by the queries of the same names." })
export class Effect {
  at!: string;
}

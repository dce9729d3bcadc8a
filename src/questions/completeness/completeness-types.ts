import { Field, Float, Int, ObjectType } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";

@ObjectType({ description: "Completeness of mandatory values." })
export class Completion {
  @Field(() => Int, { description: "Number of recorded mandatory properties and relations." })
  filled!: number;

  @Field(() => Int, { description: "Number of mandatory properties and relations that apply, recorded or not." })
  applicable!: number;

  @Field(() => Float, { description: "`filled` divided by `applicable`, from 0 to 1." })
  share!: number;
}

@ObjectType({ description: "Completeness of one row or column." })
export class CompletenessGroup extends Completion {
  @Field(() => String, {
    nullable: true,
    description: "Kind, ref of the OPD, or OUTSIDE. Null: no owner recorded.",
  })
  value!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: "Number of elements." })
  elements!: number;
}

@ObjectType({
  description: "Completeness of one OPD and kind. There are cells only for existing elements.",
})
export class CompletenessCell extends Completion {
  @Field(() => String, { nullable: true, description: "`value` of the OPD in `byOpd`." })
  opd!: string | null;

  @Field(() => KindName)
  kind!: string;

  @Field(() => Int)
  elements!: number;
}

@ObjectType({ description: "Completeness of the mandatory metadata of as-is elements, by OPD and kind." })
export class Completeness extends Completion {
  @Field(() => Int, { description: "Number of elements." })
  elements!: number;

  @Field(() => [CompletenessGroup], {
    description: "Rows: OPDs (biro and UPT rolled up), least complete first.",
  })
  byOpd!: CompletenessGroup[];

  @Field(() => [CompletenessGroup], { description: "Columns, in the order of the metamodel." })
  byKind!: CompletenessGroup[];

  @Field(() => [CompletenessCell])
  cells!: CompletenessCell[];
}

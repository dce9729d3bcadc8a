import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How much of what is mandatory is recorded." })
export class Completion {
  @Field(() => Int, { description: "Mandatory properties and relations that are recorded." })
  filled!: number;

  @Field(() => Int, { description: "Those that apply, filled or not." })
  applicable!: number;

  @Field(() => Float, { description: "`filled` by `applicable`, 0 to 1." })
  share!: number;
}

@ObjectType({ description: "The completeness of one row or column." })
export class CompletenessGroup extends Completion {
  @Field(() => String, {
    nullable: true,
    description: "Kind, ref of the OPD, or OUTSIDE; null: no owner recorded.",
  })
  value!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: "Elements." })
  elements!: number;
}

@ObjectType({
  description: "The completeness of what one OPD has of one kind; there is a cell only where there are elements.",
})
export class CompletenessCell extends Completion {
  @Field(() => String, { nullable: true, description: "`value` of the OPD, as in `byOpd`." })
  opd!: string | null;

  @Field(() => String)
  kind!: string;

  @Field(() => Int)
  elements!: number;
}

@ObjectType({ description: "How much of the mandatory metadata of as-is elements is recorded, by OPD and kind." })
export class Completeness extends Completion {
  @Field(() => Int, { description: "Elements." })
  elements!: number;

  @Field(() => [CompletenessGroup], {
    description: "Rows: perangkat daerah, biro and UPT rolled up, least complete first.",
  })
  byOpd!: CompletenessGroup[];

  @Field(() => [CompletenessGroup], { description: "Columns, in the order of the metamodel." })
  byKind!: CompletenessGroup[];

  @Field(() => [CompletenessCell])
  cells!: CompletenessCell[];
}

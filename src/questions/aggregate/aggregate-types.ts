import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { elementFields } from "../../contract/element-fields.js";
import { Element } from "../../metamodel/define/index.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import type { Group } from "./dimension.js";

@ObjectType({ description: "Value of a dimension of `aggregate`." })
export class AggregateGroup implements Group {
  @Field(() => String, {
    nullable: true,
    description:
      "Value, month `2026-07`, ref of the element, OUTSIDE, or HIDDEN (OPDs that the viewer may not see). Null: not recorded.",
  })
  value!: string | null;

  @Field(() => String, { description: "Indonesian label of the value, or name of the element." })
  label!: string;

  @Field(() => Element, { nullable: true, description: "Element, if the dimension is a relation or `responsible`." })
  element?: ElementRow | null;

  /** Id of `element`; no field of the contract. */
  id?: string | null;
}

@ObjectType({
  description: "Numbers of elements of `aggregate`. Null: no `measure` of that type, or none is recorded.",
})
export class AggregateNumbers {
  @Field(() => Int, { description: "Number of elements." })
  count!: number;

  @Field(() => Int, { nullable: true, description: "Number of these elements for which the measure is recorded." })
  recorded?: number | null;

  @Field(() => Float, { nullable: true })
  sum?: number | null;

  @Field(() => Float, { nullable: true, description: "Mean of those that are recorded." })
  avg?: number | null;

  @Field(() => Float, { nullable: true })
  min?: number | null;

  @Field(() => Float, { nullable: true })
  max?: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  earliest?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  latest?: string | null;
}

@ObjectType({ description: "Elements that have the same values of the dimensions." })
export class AggregateRow extends AggregateNumbers {
  @Field(() => AggregateGroup, { nullable: true, description: "Value of the first dimension. Null: there is none." })
  first?: AggregateGroup | null;

  @Field(() => AggregateGroup, { nullable: true, description: "Value of the second dimension. Null: there is none." })
  second?: AggregateGroup | null;
}

@ConnectionOf(
  () => AggregateRow,
  "Numbers of elements by at most two dimensions; combinations without elements have no row. An element counts once in each of its groups, such as each of several applications that support it, so that rows may add up to more than `total`.",
)
export class AggregateConnection {
  @Field(() => AggregateNumbers, { description: "Numbers of all these elements, each counted once." })
  total!: AggregateNumbers;
}

/** Resolver of the elements of groups, as they are on the day and in the architecture of the answer. */
export const groupElements = elementFields(AggregateGroup, { element: ({ id }) => id ?? null }, Element, {
  nullable: true,
});

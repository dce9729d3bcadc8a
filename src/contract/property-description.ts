import { Field, ObjectType } from "type-graphql";

@ObjectType()
export class PropertyDescription {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  type!: string;

  @Field(() => String, { description: "Indonesian label and column header." })
  label!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String, { nullable: true })
  unit?: string;

  @Field(() => Boolean, { description: "Counts for completeness." })
  mandatory!: boolean;

  @Field(() => Boolean, { description: "A new element is refused without it." })
  required!: boolean;

  @Field(() => Boolean)
  isList!: boolean;

  @Field(() => [String], { description: "Values of the type property of the kind to which it applies. Empty: all." })
  appliesTo!: readonly string[];
}

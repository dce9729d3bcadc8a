import { Field, InputType } from "type-graphql";

@InputType({ description: "A property that the metamodel does not know." })
export class AttributeInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

import { Field, InputType } from "type-graphql";
import { type FieldDeclaration, inputType } from "./input-type.js";

@InputType({ description: "A property that the metamodel does not know. A list of these replaces all attributes." })
export class AttributeInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** The field `attributes` of everything that is written with attributes. */
export const attributesField: FieldDeclaration = {
  type: () => [AttributeInput],
};

const AttributeCondition = inputType("AttributeCondition", "An attribute by its name, or by name and value.", {
  name: { type: () => String, required: true },
  value: { type: () => String, description: "As written. Default: any value." },
});

/** Conditions on the attributes of an element or a relation. */
export const AttributesFilter = inputType(
  "AttributesFilter",
  "Conditions on attributes; all must hold. `exists`: there is at least one.",
  {
    has: { type: () => AttributeCondition, description: "Has this one." },
    hasAny: { type: () => [AttributeCondition], description: "Has at least one of these." },
    exists: { type: () => Boolean },
  },
);

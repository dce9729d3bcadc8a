import { Field, InputType } from "type-graphql";
import { type FieldDeclaration, inputType } from "./input-type.js";

@InputType({
  description: "Property that the metamodel does not define. A list of attributes replaces all existing ones.",
})
export class AttributeInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** Field `attributes` of all inputs with attributes. */
export const attributesField: FieldDeclaration = {
  type: () => [AttributeInput],
};

const AttributeCondition = inputType("AttributeCondition", "Attribute by name, or by name and value.", {
  name: { type: () => String, required: true },
  value: { type: () => String, description: "Exact value. Default: any value." },
});

/** Conditions on the attributes of an element or a relation. */
export const AttributesFilter = inputType(
  "AttributesFilter",
  "Conditions on attributes; all must hold. `exists`: there is at least one.",
  {
    has: { type: () => AttributeCondition, description: "Has this attribute." },
    hasAny: { type: () => [AttributeCondition], description: "Has at least one of these attributes." },
    exists: { type: () => Boolean },
  },
);

import { type ClassType, Field, ObjectType, Resolver } from "type-graphql";
import { appliesTo, Element, type PropertyDefinition, propertiesOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { textOfValue } from "../metamodel/value-text.js";
import type { ElementRow } from "../repository/elements/element-row.js";
import { addField } from "./add-field.js";
import { nameOfType } from "./metamodel-resolver.js";

@ObjectType({ description: "Property of an element, with its values as people read them." })
class Fact {
  @Field(() => String, { description: "Name of the property." })
  name!: string;

  @Field(() => String, { description: "Indonesian label." })
  label!: string;

  @Field(() => String, { description: "Type of the values, as in `metamodel`." })
  type!: string;

  @Field(() => String, { nullable: true })
  unit?: string;

  @Field(() => Boolean, { description: "True if the kind declares it; false for a property of every element." })
  isOwn!: boolean;

  @Field(() => Boolean, { description: "Counts for completeness." })
  mandatory!: boolean;

  @Field(() => [String], {
    description:
      "Indonesian labels of values of an enumeration, Ya or Tidak, days as `2026-12-31`, numbers and texts. Empty: not recorded, or named by `redacted`.",
  })
  values!: string[];
}

const common = new Set(propertiesOf(Element).map(({ name }) => name));

/** Field `facts` of every element. */
@Resolver(() => Element)
export class FactsResolver {}

addField(
  FactsResolver as ClassType<object>,
  {
    name: "facts",
    type: () => [Fact],
    complexity: 0,
    description:
      "Properties that apply to the sort of the element, in the order of the metamodel: what a page shows of an element of any kind.",
  },
  row => {
    const kind = metamodel.kind(row.kind as string);
    return propertiesOf(kind)
      .filter(property => appliesTo(property, kind, row))
      .map(property => factOf(property, row));
  },
);

function factOf({ name, label, type, unit, mandatory = false }: PropertyDefinition, row: ElementRow): Fact {
  const values = [row[name] ?? []].flat().map(value => textOfValue(value, type()));
  return { name, label, type: nameOfType(type()), unit, isOwn: !common.has(name), mandatory, values };
}

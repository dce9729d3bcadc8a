import { type ClassType, Resolver } from "type-graphql";
import { Element, enumerationOf, propertiesOf } from "../metamodel/define/index.js";
import { kindLabels } from "../metamodel/kind-labels.js";
import { metamodel } from "../metamodel/metamodel.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addField } from "./add-field.js";
import { closedSet } from "./closed-sets.js";

/** Indonesian labels of values, by property of the metamodel; a property name has one type in all kinds. */
const labelsByProperty = new Map<string, Record<string, string>>([
  ["kind", kindLabels],
  ...metamodel.kinds
    .flatMap(propertiesOf)
    .map(({ name, type }) => [name, enumerationOf(type())?.labels] as const)
    .filter((entry): entry is [string, Record<string, string>] => entry[1] !== undefined),
]);

const LabelledProperty = closedSet(
  "LabelledProperty",
  "Properties whose values have Indonesian labels.",
  labelsByProperty.keys(),
);

/** Field `labels(of:)` of every element. */
@Resolver(() => Element)
export class LabelsResolver {}

addField(
  LabelsResolver as ClassType<object>,
  {
    name: "labels",
    type: () => [String],
    complexity: 0,
    description: "Indonesian labels of the values of a property, in their order. Empty: no value, or no such property.",
    args: { of: { type: () => LabelledProperty, required: true } },
  },
  (row, _, info) => {
    const property = selectionOf(info).args.of as string;
    const labels = labelsByProperty.get(property)!;
    const values = [row[property] ?? []].flat() as string[];
    return values.map(value => labels[value] ?? value);
  },
);

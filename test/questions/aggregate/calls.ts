import fc from "fast-check";
import { GraphQLLocalDate } from "graphql-scalars";
import {
  definitionOf,
  Element,
  enumerationOf,
  type Kind,
  type PropertyDefinition,
  propertiesOf,
} from "../../../src/metamodel/define/index.js";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import { type Call, isNumber } from "./recompute.js";

/** Properties whose stored value differs from the cells of the seeds, because the repository fills them in. */
const filledIn = ["plateau", "confidentiality"];

const isDay = ({ type }: PropertyDefinition) => type() === GraphQLLocalDate;
const ownOf = (kind: Kind) => propertiesOf(kind).filter(({ name }) => !filledIn.includes(name));

const byProperty = (property: PropertyDefinition, path = ""): fc.Arbitrary<Call["by"][number]> => {
  const name = path + property.name;
  return isDay(property)
    ? fc.constantFrom<Call["by"][number]>({ name }, { name, per: "MONTH" }, { name, per: "YEAR" })
    : fc.constant({ name });
};

function dimensionsOf(kind: Kind): fc.Arbitrary<Call["by"][number]> {
  const fields = metamodel.fieldsOf(kind);
  const beyond = fields.flatMap(({ name, other }) =>
    other === Element ? [] : ownOf(other as Kind).map(property => byProperty(property, `${name}.`)),
  );
  return fc.oneof(
    { arbitrary: fc.oneof(...ownOf(kind).map(property => byProperty(property))), weight: 4 },
    { arbitrary: fc.constantFrom(...fields.map(({ name }) => ({ name }))), weight: 3 },
    { arbitrary: fc.oneof(...beyond), weight: 2 },
    { arbitrary: fc.constant({ name: "responsible" }), weight: 1 },
  );
}

function filtersOf(kind: Kind): fc.Arbitrary<Call["filter"]> {
  const exists = fc.boolean().map(each => ({ exists: each }));
  const properties = ownOf(kind);
  const names = [...properties, ...metamodel.fieldsOf(kind)].map(({ name }) => name);
  const equals = properties
    .filter(({ list, type }) => !list && enumerationOf(type()))
    .flatMap(({ name, type }) => Object.keys(enumerationOf(type())!.labels).map(eq => ({ [name]: { eq } })));
  return fc.oneof(
    { arbitrary: fc.constant({}), weight: 4 },
    { arbitrary: fc.tuple(fc.constantFrom(...names), exists).map(([name, each]) => ({ [name]: each })), weight: 2 },
    { arbitrary: fc.constantFrom(...equals), weight: 1 },
  );
}

/** Returns calls about the elements of a kind. */
function callsOf(kind: Kind): fc.Arbitrary<Call> {
  const measured = ownOf(kind).filter(each => !each.list && (isDay(each) || isNumber(each.type())));
  const direction = fc.constantFrom("ASC" as const, "DESC" as const);
  return fc
    .record({
      by: fc.array(dimensionsOf(kind), { maxLength: 2 }),
      filter: filtersOf(kind),
      measure: fc.option(fc.constantFrom(...measured), { nil: undefined }),
    })
    .chain(({ by, filter, measure }) => {
      const ofMeasure = !measure
        ? []
        : ["RECORDED", ...(isDay(measure) ? ["EARLIEST", "LATEST"] : ["SUM", "AVG", "MIN", "MAX"])];
      const keys = ["COUNT", ...["FIRST", "SECOND"].slice(0, by.length), ...ofMeasure];
      return fc
        .array(fc.record({ by: fc.constantFrom(...keys), direction }), { maxLength: 3 })
        .map(orderBy => ({ ...{ list: definitionOf(kind).plural, filter, by, orderBy }, measure: measure?.name }));
    });
}

/** Calls about elements of any kind. */
export const calls: fc.Arbitrary<Call> = fc.oneof(...metamodel.kinds.map(callsOf));

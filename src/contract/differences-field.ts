import { type ClassType, Field, ObjectType, Resolver } from "type-graphql";
import type { Row } from "../database/database.js";
import {
  Element,
  type NamedRelationProperty,
  ownPropertiesOf,
  type PropertyType,
  propertiesOf,
  type Relation,
  sharedPropertiesOf,
} from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { textOfValue } from "../metamodel/value-text.js";
import { relationsIn } from "../repository/changes/shown-change.js";
import { addField } from "./add-field.js";
import { Change } from "./change-types.js";
import { elementFields } from "./element-fields.js";
import { nameOfType } from "./metamodel-resolver.js";

@ObjectType({ description: "One changed property or relation of a changed element, as people read it." })
class Difference {
  @Field(() => String, {
    description:
      "Indonesian label of the property or relation; of a property of a relation both, `dimiliki oleh: Catatan`.",
  })
  label!: string;

  @Field(() => String, { description: "Type of the values, as in `metamodel`; ID for refs of related elements." })
  type!: string;

  @Field(() => [String], { description: "Like `Fact.values`. Empty: not recorded." })
  before!: string[];

  @Field(() => [String], { description: "Like `Fact.values`. Empty: not recorded." })
  after!: string[];

  @Field(() => Element, {
    nullable: true,
    description: "Element at the other end of the relation. Null for a property, or if it has been deleted.",
  })
  target?: object;

  targetId!: string | null;
}

/** Field `target` of a difference. */
export const differenceTarget = elementFields(Difference, { target: ({ targetId }) => targetId }, Element, {
  nullable: true,
});

/** Field `differences` of a change. */
@Resolver(() => Change)
export class DifferencesResolver {}

addField(
  DifferencesResolver as ClassType<object>,
  {
    name: "differences",
    type: () => [Difference],
    complexity: 0,
    description: "Contents of `before` and `after` in words. Empty for a created or deleted element.",
  },
  ({ kind, before, after }: Row) => (before && after ? differencesOf(kind, before, after) : []),
);

const differencesOf = (kind: string, before: Row, after: Row): Omit<Difference, "target">[] => [
  ...propertiesOf(metamodel.kind(kind)).flatMap(property => changed(property, before, after, property.label)),
  ...relationDifferences(kind, before, after),
];

/** Returns the difference of a property between two records; empty if none of them has it. */
function changed(
  { name, type }: Pick<NamedRelationProperty, "name" | "type">,
  before: Row,
  after: Row,
  label: string,
  targetId: string | null = null,
) {
  const [old, now] = [before, after].map(side => textsOf(side[name], type()));
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  return [{ label, type: nameOfType(type()), before: old!, after: now!, targetId }];
}

const textsOf = (value: unknown, type: PropertyType): string[] =>
  [value ?? []].flat().map(each => textOfValue(each, type));

function relationDifferences(kind: string, before: Row, after: Row) {
  const [old, now] = [before, after].map(side => new Map(relationsIn(side).map(each => [each[1].id, each])));
  return [...new Map([...old!, ...now!])].flatMap(([id, [type, { to }]]) => {
    const [was, is] = [old!.get(id)?.[1], now!.get(id)?.[1]];
    const relation = declarationOf(kind, type);
    // A record may be older than the metamodel.
    if (!relation) return [];
    const [label] = relation.labels;
    if (was && is) return propertiesBetween(relation, was, is);
    return [{ label, type: "ID", before: was ? [was.ref] : [], after: is ? [is.ref] : [], targetId: to }];
  });
}

const propertiesBetween = (relation: Relation, was: Row, is: Row) =>
  [...sharedPropertiesOf(relation), ...ownPropertiesOf(relation)].flatMap(property =>
    changed(property, was, is, `${relation.labels[0]}: ${property.label}`, is.to),
  );

/** Declarations of one type with the same source have the same label. */
const declarationOf = (kind: string, type: string): Relation | undefined =>
  metamodel.relationsOfType(type).find(({ source }) => source === Element || source.name === kind);

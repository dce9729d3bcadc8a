import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";

export const PeriodChange = enumeration("PeriodChange", "Kind of change of an element between two days.", {
  NEW: "Mulai berlaku",
  ENDED: "Berakhir",
  CHANGED: "Hubungannya berubah",
});

@ObjectType({ description: "Day of the period on which an element or one of its relations began or ended." })
export class PeriodReason {
  @Field(() => RelationType, { nullable: true, description: "Type of the relation; null for the element itself." })
  type!: string | null;

  @Field(() => String, {
    description: "Relation in words, read from the element, or the label of the change.",
  })
  label!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day in force, if it is in the period." })
  began!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "First day no longer in force, if it is in the period.",
  })
  ended!: string | null;

  @Field(() => Element, { nullable: true, description: "Other end of the relation; null for the element itself." })
  other!: object | null;

  otherId!: string | null;
}

@ObjectType({ description: "Element that changed between two days, with the reasons." })
export class ElementInPeriod {
  @Field(() => PeriodChange)
  change!: string;

  @Field(() => Element, { description: "Element on the last day; an ended one on the first day." })
  element!: object;

  @Field(() => [PeriodReason], { description: "Changes of the element itself first, then of its relations by type." })
  reasons!: PeriodReason[];

  id!: string;
}

@ConnectionOf(() => ElementInPeriod, "Changes between two days: NEW, ENDED, CHANGED; each by code.")
export class ChangesBetweenConnection {
  @Field(() => [ElementCount], { description: "Elements on all pages, by change." })
  byChange!: ElementCount[];
}

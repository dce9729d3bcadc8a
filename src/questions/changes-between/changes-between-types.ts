import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";

export const PeriodChange = enumeration("PeriodChange", "What became of an element between two days.", {
  NEW: "Mulai berlaku",
  ENDED: "Berakhir",
  CHANGED: "Hubungannya berubah",
});

@ObjectType({ description: "A day of the period that an element or one of its relations began or ended on." })
export class PeriodReason {
  @Field(() => String, { nullable: true, description: "Type of the relation; null: the element itself." })
  type!: string | null;

  @Field(() => String, {
    description: "The relation in words, as read from the element, or what the change is called.",
  })
  label!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day in force, where that is in the period." })
  began!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day without it, where that is in the period." })
  ended!: string | null;

  @Field(() => Element, { nullable: true, description: "What the relation leads to; null: the element itself." })
  other!: object | null;

  otherId!: string | null;
}

@ObjectType({ description: "An element that changed between two days, and why that is said." })
export class ElementInPeriod {
  @Field(() => PeriodChange)
  change!: string;

  @Field(() => Element, { description: "As of the last day; what ended, as of the first." })
  element!: object;

  @Field(() => [PeriodReason], { description: "The element itself first, then its relations by type." })
  reasons!: PeriodReason[];

  id!: string;
}

@ObjectType({ description: "What changed between two days." })
export class ChangesBetween {
  @Field(() => [ElementInPeriod], { description: "NEW, ENDED, CHANGED; each by code." })
  nodes!: ElementInPeriod[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Elements on all pages." })
  total!: number;

  @Field(() => [ElementCount], { description: "Elements on all pages by change." })
  byChange!: ElementCount[];
}

import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { Element, enumerationOf } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { offsetPage } from "../../repository/reading/offset-page.js";
import { elementFields } from "../../repository/schema/element-fields.js";
import { kindsChosen } from "../../repository/schema/kinds-named.js";
import { countBy } from "../element-count.js";
import { PageArguments } from "../page-arguments.js";
import { ChangesBetween, ElementInPeriod, PeriodChange, PeriodReason } from "./changes-between-types.js";
import { type FoundInPeriod, findChangesBetween } from "./find-changes-between.js";

@ArgsType()
class PeriodArguments extends PageArguments {
  @Field(() => GraphQLLocalDate, { description: "What changed after this day." })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: "And up to this one, itself included." })
  to!: string;

  @Field(() => ID, { nullable: true, description: "Id or ref: what it or a unit of it owned on one of the two days." })
  opd?: string;

  @Field(() => [String], { nullable: true, description: "Kinds of the elements; all unless said." })
  kinds?: string[];
}

@Resolver()
export class ChangesBetweenResolver {
  @Query(() => ChangesBetween, {
    description:
      "What came into force, ended, or changed its relations between two days, of the as-is architecture. Judged by validFrom, validUntil, since and until; who wrote what and when tells `changes`.",
  })
  async changesBetween(
    @Args(() => PeriodArguments) { kinds, first, after, ...question }: PeriodArguments,
    @Ctx() context: Context,
  ): Promise<ChangesBetween> {
    const chosen = kindsChosen(kinds);
    const found = await findChangesBetween(context, { ...question, kinds: chosen });
    const page = offsetPage(found, { first, after });
    const nodes = page.nodes.map(row => dated(row, question));
    return { ...page, nodes, total: found.length, byChange: countBy(found, bucketOfChange) } as never;
  }
}

function dated({ reasons, ...row }: FoundInPeriod, { from, to }: PeriodArguments) {
  const asOf = row.change === "ENDED" ? from : to;
  return { ...row, asOf, reasons: reasons.map(reason => ({ ...reason, asOf })) };
}

const labels = enumerationOf(PeriodChange)!.labels;
const bucketOfChange = ({ change }: FoundInPeriod) => ({ value: change, label: labels[change]! });

/** What the schema needs for what changed between two days. */
export const changesBetweenResolvers: Function[] = [
  ChangesBetweenResolver,
  elementFields(ElementInPeriod, { element: ({ id }) => id }),
  elementFields(PeriodReason, { other: ({ otherId }) => otherId }, Element, { nullable: true }),
];

import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { elementFields } from "../../contract/element-fields.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import { Element, enumerationOf } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { countBy } from "../element-count.js";
import { PageArguments } from "../page-arguments.js";
import { unitsOfEach, unitsOnDays } from "../within-opd.js";
import { ChangesBetweenConnection, ElementInPeriod, PeriodChange, PeriodReason } from "./changes-between-types.js";
import { type FoundInPeriod, findChangesBetween, type PeriodQuestion } from "./find-changes-between.js";

@ArgsType()
class PeriodArguments extends PageArguments {
  @Field(() => GraphQLLocalDate, { description: "Day before the period." })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: "Last day of the period, inclusive." })
  to!: string;

  @Field(() => [KindName], { nullable: true, description: "Kinds of the elements. Default: all." })
  kinds?: string[];
}

const description =
  "Elements of the as-is architecture that began, ended or changed their relations in a period, by validFrom, validUntil, since and until. For the writes themselves see `changes`.";

@Resolver(() => Opd)
export class ChangesBetweenResolver {
  @Query(() => ChangesBetweenConnection, { description })
  async changesBetween(
    @Args(() => PeriodArguments) args: PeriodArguments,
    @Ctx() context: Context,
    @Arg("opd", () => ID, {
      nullable: true,
      description:
        "Id or ref of an OPD: only elements that it or one of its units owned on one of the two days. Default: all.",
    })
    opd?: string,
  ): Promise<ChangesBetweenConnection> {
    const owner = typeof opd === "string" ? await unitsOnDays(context, opd, daysOf(args)) : undefined;
    const found = await findChangesBetween(context, questionOf(args), owner && [owner]);
    return present(found.get(owner?.opd ?? null), args);
  }

  @FieldResolver(() => ChangesBetweenConnection, {
    name: "changesBetween",
    description:
      "The query `changesBetween` for elements that the OPD or one of its units owned on one of the two days.",
  })
  async changesBetweenOfOpd(
    @Root() opd: ElementRow,
    @Args(() => PeriodArguments) args: PeriodArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangesBetweenConnection> {
    const found = await context.fields.load(info, opd, async ids => {
      const units = await unitsOfEach(context, ids, daysOf(args));
      const owners = [...units].map(([opd, unitsOn]) => ({ opd, unitsOn }));
      return findChangesBetween(context, questionOf(args), owners) as Promise<Map<string, FoundInPeriod[]>>;
    });
    return present(found, args);
  }
}

const daysOf = ({ from, to }: PeriodArguments) => [from, to];

const questionOf = ({ from, to, kinds }: PeriodArguments): PeriodQuestion => ({ from, to, kinds: kindsChosen(kinds) });

function present(found: FoundInPeriod[] = [], args: PeriodArguments): ChangesBetweenConnection {
  const beside = { byChange: countBy(found, bucketOfChange) };
  return offsetPage(found, args, { present: row => dated(row, args), beside }) as never;
}

function dated({ reasons, ...row }: FoundInPeriod, { from, to }: PeriodArguments) {
  const asOf = row.change === "ENDED" ? from : to;
  return { ...row, asOf, reasons: reasons.map(reason => ({ ...reason, asOf })) };
}

const labels = enumerationOf(PeriodChange)!.labels;
const bucketOfChange = ({ change }: FoundInPeriod) => ({ value: change, label: labels[change]! });

/** Resolvers of changes between two days. */
export const changesBetweenResolvers: Function[] = [
  ChangesBetweenResolver,
  elementFields(ElementInPeriod, { element: ({ id }) => id }),
  elementFields(PeriodReason, { other: ({ otherId }) => otherId }, Element, { nullable: true }),
];

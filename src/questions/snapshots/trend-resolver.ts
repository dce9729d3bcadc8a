import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { RepositoryError } from "../../common/repository-error.js";
import { kindsNamed } from "../../contract/kinds-named.js";
import type { Context } from "../../repository/context.js";
import { answeringOnDaysKept, enteredKinds } from "../within-opd.js";
import { presentTrend } from "./present-trend.js";
import { readTrend, type TrendOptions } from "./read-trend.js";
import { Trend, TrendGrouping, TrendPeriod } from "./trend-types.js";

const most = { days: 366, series: 100 };

@ArgsType()
class TrendArguments {
  @Field(() => String, { nullable: true, description: "Kind of the elements; all unless said." })
  kind?: string | null;

  @Field(() => TrendGrouping, { defaultValue: "TOTAL" })
  by!: TrendOptions["by"];

  @Field(() => TrendPeriod, { defaultValue: "DAY" })
  per!: TrendOptions["per"];

  @Field(() => ID, {
    nullable: true,
    description:
      "Id or ref: what that perangkat daerah, or the one that it is a unit of, answered for. An institution outside the province stands for all of them.",
  })
  opd?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day; all that are kept unless said." })
  from?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day, itself included." })
  until?: string | null;
}

@Resolver()
class TrendResolver {
  @Query(() => Trend, {
    description: `Counts by day from what was kept then: elements, services by method, their digital share, and completeness. The newest ${most.days} days at most, and the ${most.series} largest series.`,
  })
  async trend(@Args(() => TrendArguments) args: TrendArguments, @Ctx() context: Context): Promise<Trend> {
    const { by, per, kind, opd } = args;
    const [from, until] = [args.from ?? undefined, args.until ?? undefined];
    if (from && until && from > until) {
      throw new RepositoryError("BAD_USER_INPUT", `\`from\` (${from}) lies after \`until\` (${until}).`);
    }
    const responsible = typeof opd === "string" ? await answeringOnDaysKept(context, opd) : undefined;
    const asked = { by, per, from, until, responsible, kind: kind ? countedKind(kind) : undefined };
    // One day more tells whether there are older ones.
    return presentTrend(await readTrend(context, asked, most.days + 1), most);
  }
}

function countedKind(named: string): string {
  const [kind] = kindsNamed([named]);
  if (enteredKinds.includes(kind!)) return kind!.name;
  const known = enteredKinds.map(({ name }) => name);
  throw new RepositoryError("BAD_USER_INPUT", `${kind!.name} is not counted, only ${known.join(", ")}.`, { known });
}

/** What the schema needs for trends. */
export const trendResolvers: Function[] = [TrendResolver];

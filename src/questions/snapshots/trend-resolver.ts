import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { RepositoryError } from "../../common/repository-error.js";
import { KindName } from "../../contract/closed-sets.js";
import type { Context } from "../../repository/context.js";
import { answeringOnDaysKept, enteredKinds } from "../within-opd.js";
import { presentTrend } from "./present-trend.js";
import { readTrend, type TrendOptions } from "./read-trend.js";
import { Trend, TrendGrouping, TrendPeriod } from "./trend-types.js";

const most = { days: 366, series: 100 };

@ArgsType()
class TrendArguments {
  @Field(() => KindName, { nullable: true, description: "Kind of the elements. Default: all." })
  kind?: string | null;

  @Field(() => TrendGrouping, { defaultValue: "TOTAL" })
  by!: TrendOptions["by"];

  @Field(() => TrendPeriod, { defaultValue: "DAY" })
  per!: TrendOptions["per"];

  @Field(() => ID, {
    nullable: true,
    description:
      "Id or ref: elements for which that OPD, or the OPD that it is a unit of, was responsible. An institution outside the province represents all of them. Default: all.",
  })
  opd?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day. Default: all days of snapshots." })
  from?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day, inclusive. Default: the newest." })
  until?: string | null;
}

@Resolver()
class TrendResolver {
  @Query(() => Trend, {
    description: `Counts by day from the snapshots of these days: elements, services by method, their digital share, and completeness. At most the newest ${most.days} days and the ${most.series} largest series.`,
  })
  async trend(@Args(() => TrendArguments) args: TrendArguments, @Ctx() context: Context): Promise<Trend> {
    const { by, per, kind, opd } = args;
    const [from, until] = [args.from ?? undefined, args.until ?? undefined];
    if (from && until && from > until) {
      throw new RepositoryError("BAD_USER_INPUT", `\`from\` (${from}) is after \`until\` (${until}). Exchange them.`);
    }
    const responsible = typeof opd === "string" ? await answeringOnDaysKept(context, opd) : undefined;
    const asked = { by, per, from, until, responsible, kind: kind ? countedKind(kind) : undefined };
    // One additional day shows whether there are older days.
    return presentTrend(await readTrend(context, asked, most.days + 1), most);
  }
}

function countedKind(named: string): string {
  const known = enteredKinds.map(({ name }) => name);
  if (known.includes(named)) return named;
  throw new RepositoryError("BAD_USER_INPUT", `${named} is not counted. Use ${known.join(", ")}.`, { known });
}

/** Resolvers of trends. */
export const trendResolvers: Function[] = [TrendResolver];

import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../repository/context.js";
import { presentStatistics } from "./present-statistics.js";
import { readStatistics } from "./read-statistics.js";
import { Statistics } from "./statistics-types.js";

@Resolver()
class StatisticsResolver {
  @Query(() => Statistics, { description: "Counts by kind, OPD and status, and the digital share of services." })
  async statistics(
    @Ctx() context: Context,
    @Arg("at", () => GraphQLLocalDate, { nullable: true, description: "Day of validity. Default: today." }) at?: string,
  ): Promise<Statistics> {
    return presentStatistics(await readStatistics(context, at ?? context.today));
  }
}

/** Resolvers of statistics. */
export const statisticsResolvers: Function[] = [StatisticsResolver];

import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { limits } from "../../common/limits.js";
import { KindName } from "../../contract/closed-sets.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import { formatRef } from "../../graph/element-ref.js";
import type { Context } from "../../repository/context.js";
import { type Bucket, bucketOfOpd } from "../element-count.js";
import { unitsChosen } from "../within-opd.js";
import { CostGrouping, Costs } from "./cost-types.js";
import { type CostOptions, type FoundCosts, readCosts } from "./read-costs.js";

@ArgsType()
class CostArguments {
  @Field(() => CostGrouping)
  by!: CostOptions["by"];

  @Field(() => [KindName], {
    nullable: true,
    description: "Kinds of the elements. Default: kinds with costs or a budget of their own.",
  })
  kinds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Sorts of these kinds, such as CLOUD or ACTIVE (values of the type property of the kind). Default: all.",
  })
  types?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id or ref of an OPD: only elements that it or one of its units owns. Default: all except those of institutions outside the province.",
  })
  opd?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Day of validity. Default: today." })
  at?: string | null;
}

@Resolver()
class CostsResolver {
  @Query(() => Costs, { description: "Sums of recorded amounts of as-is elements." })
  async costs(@Args(() => CostArguments) args: CostArguments, @Ctx() context: Context): Promise<Costs> {
    const at = args.at ?? context.today;
    const { total, rows } = await readCosts(context, {
      by: args.by,
      kinds: kindsChosen(args.kinds),
      types: args.types?.length ? args.types : undefined,
      units: await unitsChosen(context, args.opd, at),
      at,
    });
    const shown: FoundCosts[] = rows.slice(0, limits.maxPageSize);
    return {
      ...total,
      isPartial: rows.length > shown.length,
      rows: shown.map(row => ({ ...row, ...bucketOf(row) })),
    };
  }
}

function bucketOf({ of, responsible, year }: FoundCosts): Bucket {
  if (year !== null) return { value: String(year), label: String(year) };
  return of ? { value: formatRef(of), label: of.name } : bucketOfOpd({ responsible, opd: null });
}

/** Resolvers of costs. */
export const costResolvers: Function[] = [CostsResolver];

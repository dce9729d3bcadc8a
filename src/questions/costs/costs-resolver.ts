import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { limits } from "../../common/limits.js";
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

  @Field(() => [String], {
    nullable: true,
    description: "Kinds; unless said those that have a cost or budget of their own.",
  })
  kinds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Sorts of these kinds, such as CLOUD or ACTIVE (values of the type of the kind); all unless said.",
  })
  types?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only what it or a unit of it owns. Unless said, all but what institutions outside the province own.",
  })
  opd?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day; today unless said." })
  at?: string | null;
}

@Resolver()
class CostsResolver {
  @Query(() => Costs, { description: "Sums of recorded money, as-is." })
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

/** What the schema needs for costs. */
export const costResolvers: Function[] = [CostsResolver];

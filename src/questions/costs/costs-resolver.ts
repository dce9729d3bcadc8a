import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { limits } from "../../common/limits.js";
import { KindName } from "../../contract/closed-sets.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import { formatRef } from "../../graph/element-ref.js";
import type { PlateauName } from "../../graph/plateau.js";
import { resolveStarts } from "../../graph/resolve-standing.js";
import { Plateau } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { type Bucket, bucketOfOpd } from "../element-count.js";
import { plateauOfNamed } from "../page-arguments.js";
import { unitsChosen } from "../within-opd.js";
import { CostGrouping, Costs } from "./cost-types.js";
import { type FoundCosts, readCosts } from "./read-costs.js";

@ArgsType()
class CostArguments {
  @Field(() => CostGrouping, {
    description:
      "Grouping. OPERATOR: by `operatedBy` of applications and infrastructure, `performedBy` of services and `executedBy` of initiatives.",
  })
  by!: keyof typeof CostGrouping;

  @Field(() => [ID], {
    nullable: true,
    description: `Ids or refs of elements, at most ${limits.maxPageSize}, such as those that \`impact\` returns: only these. Default: all.`,
  })
  of?: string[] | null;

  @Field(() => [KindName], {
    nullable: true,
    description:
      "Kinds of the elements. Default: kinds with costs or a budget of their own; with `of` all kinds that OPDs enter.",
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
      "Id or ref of an OPD: only elements that it or one of its units owns. Default: all except those of institutions outside the province, which count if `of` names them.",
  })
  opd?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Day of validity. Default: today." })
  at?: string | null;

  @Field(() => Plateau, plateauOfNamed)
  plateau?: PlateauName | null;
}

@Resolver()
class CostsResolver {
  @Query(() => Costs, { description: "Sums of recorded amounts of elements in force on the day." })
  async costs(@Args(() => CostArguments) args: CostArguments, @Ctx() context: Context): Promise<Costs> {
    const at = args.at ?? context.today;
    const { ids, plateau } = await elementsChosen(context, args, at);
    const { total, rows } = await readCosts(context, {
      by: args.by,
      ids,
      kinds: kindsChosen(args.kinds),
      types: args.types?.length ? args.types : undefined,
      units: await unitsChosen(context, args.opd, at, plateau),
      at,
      plateau,
    });
    const shown: FoundCosts[] = rows.slice(0, limits.maxPageSize);
    return {
      ...total,
      isPartial: rows.length > shown.length,
      rows: shown.map(row => ({ ...row, ...bucketOf(row) })),
    };
  }
}

/** Returns the ids of the named elements, undefined if none are named, and the architecture. */
async function elementsChosen(
  context: Context,
  { of, plateau }: CostArguments,
  at: string,
): Promise<{ ids?: string[]; plateau: PlateauName }> {
  return of ? resolveStarts(context, of, { plateau, at }) : { plateau: plateau ?? "AS_IS" };
}

function bucketOf({ of, responsible, year }: FoundCosts): Bucket {
  if (year !== null) return { value: String(year), label: String(year) };
  return of ? { value: formatRef(of), label: of.name } : bucketOfOpd({ responsible, opd: null });
}

/** Resolvers of costs. */
export const costResolvers: Function[] = [CostsResolver];

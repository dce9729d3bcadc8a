import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { filterType } from "../../contract/filter-types.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Plateau } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import type { Filter } from "../../repository/elements/filter.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { answerEach, answerOne, type When } from "../about-elements.js";
import { DatedPageArguments } from "../page-arguments.js";
import type { FunctionTaxonomyName } from "./compile-urusan-reach.js";
import { CoverageGap, CoverageGapConnection, FunctionTaxonomy, GapUrusan } from "./coverage-gaps-types.js";
import { type FoundGaps, findCoverageGaps } from "./find-coverage-gaps.js";

@ArgsType()
class CoverageGapsArguments extends DatedPageArguments {
  @Field(() => FunctionTaxonomy)
  taxonomy!: FunctionTaxonomyName;

  @Field(() => Int, { description: "Depth in the taxonomy, from 1 (the level below the root)." })
  level!: number;

  @Field(() => [KindName], { nullable: true, description: "Kinds of elements that may cover a node. Default: all." })
  kinds?: string[] | null;

  @Field(() => filterType(Reference), { nullable: true, description: "Filter of the nodes that count. Default: all." })
  filter?: Filter | null;
}

const description =
  "Reference nodes that belong to the urusan of the OPD and that no element of it or its units covers. A service covers its classification, its functions, and the function of the process that it delivers.";

@Resolver(() => Opd)
export class CoverageGapsResolver {
  @Query(() => CoverageGapConnection, { description })
  coverageGaps(
    @Arg("opd", () => ID, { description: "Id or ref." }) opd: string,
    @Args(() => CoverageGapsArguments) args: CoverageGapsArguments,
    @Ctx() context: Context,
    @Arg("plateau", () => Plateau, {
      nullable: true,
      description: "Architecture to read. Default: TO_BE if a to-be Opd is named, else AS_IS.",
    })
    plateau?: PlateauName,
  ): Promise<CoverageGapConnection> {
    return answerOne(context, { of: opd, at: args.at, plateau, expected: Opd }, gapsOfEach(context, args));
  }

  @FieldResolver(() => CoverageGapConnection, { name: "coverageGaps", description })
  coverageGapsOfOpd(
    @Root() opd: ElementRow,
    @Args(() => CoverageGapsArguments) args: CoverageGapsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoverageGapConnection> {
    return answerEach(context, info, opd, gapsOfEach(context, args), args.at);
  }
}

const gapsOfEach = (context: Context, args: CoverageGapsArguments) => async (starts: string[][], when: When) => {
  const ids = starts.flat();
  const found = await findCoverageGaps(context, ids, { ...args, kinds: kindsChosen(args.kinds), ...when });
  return ids.map(id => present(found.get(id)!, args, when.at));
};

function present({ gaps, ...found }: FoundGaps, args: CoverageGapsArguments, asOf: string): CoverageGapConnection {
  return offsetPage(gaps, args, {
    present: ({ id, because, breadcrumbs }) => ({
      id,
      asOf,
      crumbIds: breadcrumbs,
      because: because.map(each => ({ ...each, asOf })),
    }),
    beside: { ...found, asOf },
  }) as never;
}

/** Resolvers of coverage gaps. */
export const coverageGapsResolvers: Function[] = [
  CoverageGapsResolver,
  elementFields(CoverageGap, { reference: ({ id }) => id }, Reference),
  elementFields(GapUrusan, { urusan: ({ urusanId }) => urusanId }, Reference),
  elementLists(CoverageGap, { breadcrumbs: ({ crumbIds }) => crumbIds }, Reference),
  elementLists(CoverageGapConnection, { urusan: ({ urusanIds }) => urusanIds }, Reference),
  elementLists(
    CoverageGapConnection,
    { withoutCrosswalk: ({ withoutCrosswalkIds }) => withoutCrosswalkIds },
    Reference,
  ),
];

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/reading/element-loader.js";
import type { Filter } from "../../repository/reading/filter.js";
import { offsetPage } from "../../repository/reading/offset-page.js";
import { resolveRefs } from "../../repository/reading/resolve-refs.js";
import { elementFields, elementLists } from "../../repository/schema/element-fields.js";
import { filterType } from "../../repository/schema/filter-types.js";
import { kindsChosen } from "../../repository/schema/kinds-named.js";
import { DatedPageArguments } from "../page-arguments.js";
import type { FunctionTaxonomyName } from "./compile-urusan-reach.js";
import { CoverageGap, CoverageGaps, FunctionTaxonomy, GapUrusan } from "./coverage-gaps-types.js";
import { type FoundGaps, findCoverageGaps, type GapOptions } from "./find-coverage-gaps.js";

@ArgsType()
class CoverageGapsArguments extends DatedPageArguments {
  @Field(() => FunctionTaxonomy)
  taxonomy!: FunctionTaxonomyName;

  @Field(() => Int, { description: "Depth in the taxonomy; 1 is the level below the taxonomy itself." })
  level!: number;

  @Field(() => [String], { nullable: true, description: "Kinds that may cover a node; any unless said." })
  kinds?: string[] | null;

  @Field(() => filterType(Reference), { nullable: true, description: "The nodes that count at all." })
  filter?: Filter | null;
}

const description =
  "Reference nodes that the urusan of the OPD lead to and that nothing owned by it or its units covers. A service covers what it is classified as, what it fulfils, and the function of the process that it delivers.";

@Resolver(() => Opd)
export class CoverageGapsResolver {
  @Query(() => CoverageGaps, { description })
  async coverageGaps(
    @Arg("opd", () => ID, { description: "Id or ref." }) opd: string,
    @Args(() => CoverageGapsArguments) args: CoverageGapsArguments,
    @Ctx() context: Context,
  ): Promise<CoverageGaps> {
    const [id] = (await resolveRefs(context, [opd], Opd)) as [string];
    const options = optionsOf(args, context.today);
    const found = await findCoverageGaps(context, [id], options);
    return present(found.get(id)!, args, options.at);
  }

  @FieldResolver(() => CoverageGaps, { name: "coverageGaps", description })
  async coverageGapsOfOpd(
    @Root() opd: ElementRow,
    @Args(() => CoverageGapsArguments) args: CoverageGapsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoverageGaps> {
    const found = await context.fields.load(info, opd, (ids, day) =>
      findCoverageGaps(context, ids, optionsOf(args, day)),
    );
    return present(found!, args, optionsOf(args, opd.asOf).at);
  }
}

const optionsOf = ({ kinds, at, ...args }: CoverageGapsArguments, day: string): GapOptions => ({
  ...args,
  kinds: kindsChosen(kinds),
  at: at ?? day,
});

function present({ gaps, ...found }: FoundGaps, { first, after }: CoverageGapsArguments, asOf: string): CoverageGaps {
  const { nodes, pageInfo } = offsetPage(gaps, { first, after });
  const rows = nodes.map(({ id, because, breadcrumbs }) => ({
    id,
    asOf,
    crumbIds: breadcrumbs,
    because: because.map(each => ({ ...each, asOf })),
  }));
  return { ...found, nodes: rows, pageInfo, total: gaps.length, asOf } as never;
}

/** What the schema needs for gaps. */
export const coverageGapsResolvers: Function[] = [
  CoverageGapsResolver,
  elementFields(CoverageGap, { reference: ({ id }) => id }, Reference),
  elementFields(GapUrusan, { urusan: ({ urusanId }) => urusanId }, Reference),
  elementLists(CoverageGap, { breadcrumbs: ({ crumbIds }) => crumbIds }, Reference),
  elementLists(CoverageGaps, { urusan: ({ urusanIds }) => urusanIds }, Reference),
  elementLists(CoverageGaps, { withoutCrosswalk: ({ withoutCrosswalkIds }) => withoutCrosswalkIds }, Reference),
];

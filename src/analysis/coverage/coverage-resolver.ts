import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import {
  Arg,
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Plateau } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference, Taxonomy } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { formatRef } from "../../repository/element-ref.js";
import { pageSize } from "../../repository/reading/connection.js";
import type { ElementRow } from "../../repository/reading/element-loader.js";
import type { PlateauName } from "../../repository/reading/plateau.js";
import { presentConnection } from "../../repository/reading/present-connection.js";
import { resolveOneEach } from "../../repository/reading/resolve-standing.js";
import { selectionOf, slotOf } from "../../repository/reading/selection.js";
import { addField } from "../../repository/schema/add-field.js";
import { connectionType } from "../../repository/schema/connection-types.js";
import { kindsNamed } from "../../repository/schema/kinds-named.js";
import { rootArguments } from "../../repository/schema/list-arguments.js";
import { Coverage, CoverageRow } from "./coverage-types.js";
import { CoverageMatrixResolver } from "./matrix-resolver.js";
import { type CoverageOptions, readCoverage } from "./read-coverage.js";

@ArgsType()
class CoverageArguments {
  @Field(() => Taxonomy)
  taxonomy!: string;

  @Field(() => String, { nullable: true, description: "The newest version in force unless said." })
  version?: string | null;

  @Field(() => Int, { description: "Depth in the taxonomy; 1 is the level below the taxonomy itself." })
  level!: number;

  @Field(() => [String], { nullable: true, description: "Kinds that count; all unless said." })
  kinds?: string[] | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day; today unless said." })
  at?: string | null;
}

@Resolver(() => Opd)
export class CoverageResolver {
  @Query(() => Coverage, { description: "What covers a level of a taxonomy, and what nothing covers." })
  async coverage(
    @Args(() => CoverageArguments) args: CoverageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("opd", () => ID, { nullable: true, description: "Only what it or a unit of it owns." }) opd?: string,
    @Arg("plateau", () => Plateau, { nullable: true, description: "The architecture that counts; AS_IS unless said." })
    plateau: PlateauName = "AS_IS",
  ): Promise<Coverage> {
    const { ids } = await resolveOneEach(context, opd ? [opd] : [], { plateau, at: args.at ?? context.today });
    const [id = null] = ids;
    const found = await readCoverage(context, [id], optionsOf(args, context.today, plateau), info);
    return found.get(id)!;
  }

  @FieldResolver(() => Coverage, {
    name: "coverage",
    description: "The query `coverage` of what it or a unit of it owns.",
  })
  async coverageOfOpd(
    @Root() opd: ElementRow,
    @Args(() => CoverageArguments) args: CoverageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Coverage> {
    const found = await context.fields.load(info, opd, (ids, day, plateau) =>
      readCoverage(context, ids, optionsOf(args, day, plateau), info),
    );
    return found!;
  }
}

const optionsOf = ({ kinds, at, ...args }: CoverageArguments, day: string, plateau?: PlateauName): CoverageOptions => ({
  plateau,
  ...args,
  kinds: kinds?.length ? kindsNamed(kinds) : undefined,
  at: at ?? day,
});

@Resolver(() => Coverage)
class CoverageGapsResolver {}

const { at: _at, validity: _validity, search: _search, plateau: _plateau, ...gapArguments } = rootArguments(Reference);
addField(
  CoverageGapsResolver as ClassType<object>,
  {
    name: "gaps",
    type: () => connectionType(Reference),
    args: gapArguments,
    description: "Nodes of the level that nothing covers, with whatever `kinds` and `opd` leave.",
  },
  (coverage, _, info) => {
    const { first, after } = selectionOf(info).args as { first?: number; after?: string };
    const raw = coverage[slotOf(String(info.path.key), "gaps")] as object;
    return presentConnection(raw, { first: pageSize(first, false), after });
  },
);

@Resolver(() => CoverageRow)
class CoverageRowResolver {}
addField(CoverageRowResolver as ClassType<object>, { name: "ref", type: () => ID }, row => formatRef(row as never));

/** What the schema needs for coverage. */
export const coverageResolvers: Function[] = [
  CoverageResolver,
  CoverageGapsResolver,
  CoverageMatrixResolver,
  CoverageRowResolver,
];

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { addField } from "../../contract/add-field.js";
import { connectionType } from "../../contract/connection-types.js";
import { rootArguments } from "../../contract/list-arguments.js";
import { formatRef } from "../../graph/element-ref.js";
import type { PlateauName } from "../../graph/plateau.js";
import { resolveOneEach } from "../../graph/resolve-standing.js";
import { Plateau } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import { selectionOf, slotOf } from "../../repository/elements/selection.js";
import { CoverageArguments, optionsOf } from "./coverage-arguments.js";
import { Coverage, CoverageRow, Matrix } from "./coverage-types.js";
import { presentMatrix } from "./present-matrix.js";
import { readCoverage } from "./read-coverage.js";

@Resolver(() => Opd)
export class CoverageResolver {
  @Query(() => Coverage, {
    description:
      "Coverage of one level of a taxonomy, with its gaps. An application covers its functions (RAB, RAL) and those of the services and processes that it performs (role PRIMARY, or no role recorded).",
  })
  async coverage(
    @Args(() => CoverageArguments) args: CoverageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("opd", () => ID, {
      nullable: true,
      description: "Id or ref of an OPD: only elements that it or one of its units owns. Default: all.",
    })
    opd?: string,
    @Arg("plateau", () => Plateau, { nullable: true, description: "Architecture to read. Default: AS_IS." })
    plateau: PlateauName = "AS_IS",
  ): Promise<Coverage> {
    const { ids } = await resolveOneEach(context, typeof opd === "string" ? [opd] : [], {
      plateau,
      at: args.at ?? context.today,
      expected: Opd,
    });
    const [id = null] = ids;
    const found = await readCoverage(context, [id], optionsOf(args, context.today, plateau), selectionOf(info));
    return found.get(id)!;
  }

  @FieldResolver(() => Coverage, {
    name: "coverage",
    description: "The query `coverage` for elements that the OPD or one of its units owns.",
  })
  async coverageOfOpd(
    @Root() opd: ElementRow,
    @Args(() => CoverageArguments) args: CoverageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Coverage> {
    const found = await context.fields.load(info, opd, (ids, day, plateau) =>
      readCoverage(context, ids, optionsOf(args, day, plateau), selectionOf(info)),
    );
    return found!;
  }
}

@Resolver(() => Coverage)
class CoverageGapsResolver {}

const { at: _at, validity: _validity, search: _search, plateau: _plateau, ...gapArguments } = rootArguments(Reference);
addField(
  CoverageGapsResolver as ClassType<object>,
  {
    name: "gaps",
    type: () => connectionType(Reference),
    args: gapArguments,
    description: "Nodes of the level that no counted element covers.",
  },
  (coverage, _, info) => coverage[slotOf(String(info.path.key), "gaps")],
);

@Resolver(() => Coverage)
class CoverageMatrixResolver {}

addField(
  CoverageMatrixResolver as ClassType<object>,
  {
    name: "matrix",
    type: () => Matrix,
    args: {
      by: {
        type: () => String,
        required: true,
        defaultValue: "responsible",
        description: "`responsible` (the OPD), `kind`, or a property with an enumeration, such as `method`.",
      },
    },
    description: "Covered nodes by OPD, kind or a property of the counted kinds.",
  },
  (coverage, _, info) =>
    presentMatrix(
      coverage[slotOf(String(info.path.key), "matrix")] as never,
      selectionOf(info).args.by as string,
      coverage.kinds as never,
    ),
);

@Resolver(() => CoverageRow)
class CoverageRowResolver {}
addField(CoverageRowResolver as ClassType<object>, { name: "ref", type: () => ID }, row => formatRef(row as never));

/** Resolvers of coverage. */
export const coverageResolvers: Function[] = [
  CoverageResolver,
  CoverageGapsResolver,
  CoverageMatrixResolver,
  CoverageRowResolver,
];

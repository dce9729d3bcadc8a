import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { limits } from "../../common/limits.js";
import { KindName } from "../../contract/closed-sets.js";
import { elementLists } from "../../contract/element-fields.js";
import { kindNamesChosen } from "../../contract/kinds-named.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { Plateau } from "../../metamodel/define/index.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import type { Reading } from "../../repository/elements/element-loader.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { DatedPageArguments } from "../page-arguments.js";
import { findSinglePoints, type Ranking } from "./find-single-points.js";
import type { SinglePoint } from "./rank-single-points.js";
import { SinglePointOfFailure, SinglePointsOfFailure, StoppedServices } from "./single-points-types.js";

@ArgsType()
class SinglePointArguments extends DatedPageArguments {
  @Field(() => [KindName], { nullable: true, description: "Kinds to list. Does not affect the ranking. Default: all." })
  kinds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Id or ref of an Opd: counts only services that it or a unit beneath it owns. Default: all services.",
  })
  opd?: string | null;

  @Field(() => Plateau, {
    defaultValue: "AS_IS",
    description: "Architecture to read. TO_BE: the architecture planned for the day.",
  })
  plateau!: PlateauName;
}

@Resolver()
class SinglePointsResolver {
  @Query(() => SinglePointsOfFailure, {
    description: `Ranking of the whole repository by the number of services that stop with an element. Elements with an alternative (by \`redundancy\`, role or relations declared together) are not single points. Cached until the repository changes. COST_EXCEEDED beyond ${limits.maxVitalElements} elements.`,
  })
  async singlePointsOfFailure(
    @Args(() => SinglePointArguments) args: SinglePointArguments,
    @Ctx() context: Context,
  ): Promise<SinglePointsOfFailure> {
    const kinds = kindNamesChosen(args.kinds);
    const at = args.at ?? context.today;
    const ranking = await findSinglePoints(context, { at, plateau: args.plateau, opd: args.opd, kinds });
    const { nodes, pageInfo } = offsetPage(ranking.points, args);
    const reading = { asOf: at, seenIn: seenIn(args.plateau) };
    return { nodes: nodes.map(point => present(point, ranking, reading)), pageInfo, total: ranking.points.length };
  }
}

function present(point: SinglePoint, { elementAt, servicesOf }: Ranking, reading: Reading): SinglePointOfFailure {
  const services = servicesOf(point);
  const opds = new Set(services.map(({ responsible }) => responsible).filter(responsible => responsible !== null));
  return {
    stops: point.victims,
    opds: opds.size,
    ...reading,
    elementIds: point.elements.map(place => elementAt(place).id),
    serviceIds: services.map(({ id }) => id),
  } as SinglePointOfFailure;
}

@Resolver(() => SinglePointOfFailure)
class SinglePointResolver {
  @FieldResolver(() => StoppedServices, { description: "Services that stop without it." })
  services(
    @Root() { serviceIds, asOf, seenIn }: SinglePointOfFailure,
    @Arg("first", () => Int, { defaultValue: 5, description: "Rows per page." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "`endCursor` of the previous page." }) after?: string,
  ): StoppedServices {
    const { nodes, pageInfo } = offsetPage(serviceIds, { first, after }, { isNested: true });
    return { ids: nodes, pageInfo, asOf, seenIn } as unknown as StoppedServices;
  }
}

/** Resolvers of single points of failure. */
export const singlePointResolvers: Function[] = [
  SinglePointsResolver,
  SinglePointResolver,
  elementLists(SinglePointOfFailure, { elements: ({ elementIds }) => elementIds }),
  elementLists(StoppedServices, { nodes: ({ ids }) => ids }, Service),
];

import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { limits } from "../../common/limits.js";
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
  @Field(() => [String], { nullable: true, description: "Kinds to list; what stops what stays the same." })
  kinds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Id or ref of an Opd: count only services that it or a unit beneath it owns.",
  })
  opd?: string | null;

  @Field(() => Plateau, {
    defaultValue: "AS_IS",
    description: "TO_BE: what is planned for the day, read over what is.",
  })
  plateau!: PlateauName;
}

@Resolver()
class SinglePointsResolver {
  @Query(() => SinglePointsOfFailure, {
    description: `By the loss of what alone most services stop, of the whole repository. What has a stand-in, by \`redundancy\`, role or links declared together, is none. Kept until the repository changes; COST_EXCEEDED beyond ${limits.maxVitalElements} elements.`,
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
  @FieldResolver(() => StoppedServices, { description: "The services that stop without it." })
  services(
    @Root() { serviceIds, asOf, seenIn }: SinglePointOfFailure,
    @Arg("first", () => Int, { defaultValue: 5, description: "Rows of a page." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "`endCursor` of the page before." }) after?: string,
  ): StoppedServices {
    const { nodes, pageInfo } = offsetPage(serviceIds, { first, after }, { isNested: true });
    return { ids: nodes, pageInfo, asOf, seenIn } as unknown as StoppedServices;
  }
}

/** What the schema needs for single points of failure. */
export const singlePointResolvers: Function[] = [
  SinglePointsResolver,
  SinglePointResolver,
  elementLists(SinglePointOfFailure, { elements: ({ elementIds }) => elementIds }),
  elementLists(StoppedServices, { nodes: ({ ids }) => ids }, Service),
];

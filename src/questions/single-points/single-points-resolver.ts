import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { limits } from "../../common/limits.js";
import { KindName } from "../../contract/closed-sets.js";
import { elementLists, elementRows } from "../../contract/element-fields.js";
import { kindNamesChosen } from "../../contract/kinds-named.js";
import { MostRows } from "../../contract/most-rows.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { Plateau } from "../../metamodel/define/index.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import type { Reading } from "../../repository/elements/element-row.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { DatedPageArguments, PageArguments } from "../page-arguments.js";
import { findSinglePoints, type Ranking } from "./find-single-points.js";
import type { SinglePoint } from "./rank-single-points.js";
import {
  SinglePointOfFailure,
  SinglePointOfFailureConnection,
  StoppedServiceConnection,
} from "./single-points-types.js";

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
  @Query(() => SinglePointOfFailureConnection, {
    description: `Ranking of the whole repository by the number of services that stop with an element. Elements with an alternative (by \`redundancy\`, role or relations declared together) are not single points. Cached until the repository changes. COST_EXCEEDED beyond ${limits.maxVitalElements} elements.`,
  })
  async singlePointsOfFailure(
    @Args(() => SinglePointArguments) args: SinglePointArguments,
    @Ctx() context: Context,
  ): Promise<SinglePointOfFailureConnection> {
    const kinds = kindNamesChosen(args.kinds);
    const at = args.at ?? context.today;
    const ranking = await findSinglePoints(context, { at, plateau: args.plateau, opd: args.opd, kinds });
    const reading = { asOf: at, seenIn: seenIn(args.plateau) };
    return offsetPage(ranking.points, args, {
      present: point => present(point, ranking, reading),
      beside: { hiddenElements: ranking.hidden },
    }) as never;
  }
}

function present(point: SinglePoint, { elementAt, servicesOf }: Ranking, reading: Reading): SinglePointOfFailure {
  const { shown, hidden, opds } = servicesOf(point);
  return {
    stops: point.victims,
    opds,
    ...reading,
    elementIds: point.elements.map(place => elementAt(place).id),
    serviceIds: shown.map(({ id }) => id),
    hiddenServices: hidden,
  } as Partial<SinglePointOfFailure> as SinglePointOfFailure;
}

const servicesOfPage = 5;

@Resolver(() => SinglePointOfFailure)
class SinglePointResolver {
  @MostRows((_, { first, last }) => ({ rows: first ?? last ?? servicesOfPage }))
  @FieldResolver(() => StoppedServiceConnection, {
    description: `Services that stop without it. Default of \`first\`: ${servicesOfPage}.`,
  })
  services(
    @Root() { serviceIds, hiddenServices, asOf, seenIn }: SinglePointOfFailure,
    @Args(() => PageArguments) page: PageArguments,
  ): StoppedServiceConnection {
    const rows = serviceIds.map(id => ({ id, asOf, seenIn }));
    const beside = { hiddenElements: hiddenServices };
    return offsetPage(rows, page, { beside, defaultSize: servicesOfPage }) as never;
  }
}

/** Resolvers of single points of failure. */
export const singlePointResolvers: Function[] = [
  SinglePointsResolver,
  SinglePointResolver,
  elementLists(SinglePointOfFailure, { elements: ({ elementIds }) => elementIds }),
  ...elementRows(StoppedServiceConnection, Service),
];

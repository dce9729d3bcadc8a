import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { Viewer } from "../../access/viewer.js";
import { KindName, RelationType } from "../../contract/closed-sets.js";
import { elementFields } from "../../contract/element-fields.js";
import { kindNamesChosen } from "../../contract/kinds-named.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { Element, Plateau } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow, Reading } from "../../repository/elements/element-row.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { answerEach, answerTogether, type When } from "../about-elements.js";
import { bucketOfKind, countByKey, countByOpd } from "../element-count.js";
import { learnsOfHidden } from "../hidden-elements.js";
import { DatedPageArguments, plateauOfNamed } from "../page-arguments.js";
import { findNeighbours, mostHops, type Neighbour, type Neighbourhood, viaShown } from "./find-neighbours.js";
import { neighbourhoodNetwork } from "./neighbourhood-network.js";
import { NeighbourhoodConnection, NeighbourNode, NeighbourStep } from "./neighbourhood-types.js";

@ArgsType()
class NeighbourhoodArguments extends DatedPageArguments {
  @Field(() => Int, { defaultValue: 2, description: `Maximum number of relations from a start, 1–${mostHops}.` })
  hops!: number;

  @Field(() => [KindName], { nullable: true, description: "Kinds to list. Does not affect the walk. Default: all." })
  kinds?: string[] | null;

  @Field(() => [RelationType], {
    nullable: true,
    description:
      "Relation types to follow, through all elements. Default: all except those to references, and the walk stops at OPDs, because elements with the same classification or owner are not adjacent.",
  })
  relations?: string[] | null;
}

@Resolver(() => Element)
class NeighbourhoodResolver {
  @Query(() => NeighbourhoodConnection, {
    description:
      "Adjacent elements, along relations of any type in either direction: what a security breach may also reach. In contrast, `impact` is about availability and follows dependencies in one direction.",
  })
  neighbourhood(
    @Arg("of", () => [ID], { description: "Ids or refs; the result is adjacent to any of them." }) of: string[],
    @Args(() => NeighbourhoodArguments) args: NeighbourhoodArguments,
    @Ctx() context: Context,
    @Arg("plateau", () => Plateau, plateauOfNamed) plateau?: PlateauName,
  ): Promise<NeighbourhoodConnection> {
    return answerTogether(context, { of, at: args.at, plateau }, neighbourhoods(context, args));
  }

  @FieldResolver(() => NeighbourhoodConnection, {
    name: "neighbourhood",
    description: "The query `neighbourhood` for this element.",
  })
  neighbourhoodOfElement(
    @Root() element: ElementRow,
    @Args(() => NeighbourhoodArguments) args: NeighbourhoodArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NeighbourhoodConnection> {
    return answerEach(context, info, element, neighbourhoods(context, args), args.at);
  }
}

const neighbourhoods = (context: Context, args: NeighbourhoodArguments) => async (starts: string[][], when: When) => {
  const found = await findNeighbours(context, starts, { ...args, ...when });
  return found.map(each => present(each, args, context.viewer, { asOf: when.at, seenIn: seenIn(when.plateau) }));
};

function present(
  found: Neighbourhood,
  args: NeighbourhoodArguments,
  viewer: Viewer,
  reading: Reading,
): NeighbourhoodConnection {
  const { neighbours, isPartial } = found;
  const names = kindNamesChosen(args.kinds);
  const isChosen = ({ kind }: Neighbour) => !names || names.includes(kind);
  const listed = neighbours.filter(isChosen);
  const withHidden = learnsOfHidden(viewer);
  const beside: NeighbourhoodConnection = {
    byKind: countByKey(listed, ({ kind }) => kind, bucketOfKind),
    byOpd: countByOpd(listed),
    hiddenElements: found.hidden.filter(isChosen),
    isPartial,
    network: () =>
      neighbourhoodNetwork(found, listed, { ...args, at: reading.asOf!, plateau: reading.seenIn ?? "AS_IS" }),
  };
  return offsetPage(listed, args, { present: node => presentNode(node, withHidden, reading), beside }) as never;
}

const presentNode = (node: Neighbour, withHidden: boolean, reading: Reading) => ({
  ...node,
  ...reading,
  via: (withHidden ? node.via : viaShown(node)).map(step => ({ ...step, ...reading })),
});

/** Resolvers of neighbourhoods. */
export const neighbourhoodResolvers: Function[] = [
  NeighbourhoodResolver,
  elementFields(NeighbourNode, { element: ({ id }) => id }),
  elementFields(NeighbourStep, { element: ({ id }) => id }, Element, { nullable: true }),
];

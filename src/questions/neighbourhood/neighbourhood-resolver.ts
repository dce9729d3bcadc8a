import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { elementFields } from "../../contract/element-fields.js";
import { kindNamesChosen } from "../../contract/kinds-named.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { Element, Plateau } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow, Reading } from "../../repository/elements/element-loader.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { answerEach, answerTogether, type When } from "../about-elements.js";
import { bucketOfKind, bucketOfOpd, countByKey } from "../element-count.js";
import { DatedPageArguments, plateauOfNamed } from "../page-arguments.js";
import { findNeighbours, mostHops, type Neighbourhood } from "./find-neighbours.js";
import { neighbourhoodNetwork } from "./neighbourhood-network.js";
import { NeighbourhoodAnswer, NeighbourNode, NeighbourStep } from "./neighbourhood-types.js";

@ArgsType()
class NeighbourhoodArguments extends DatedPageArguments {
  @Field(() => Int, { defaultValue: 2, description: `Relations away at most, 1 to ${mostHops}.` })
  hops!: number;

  @Field(() => [String], { nullable: true, description: "Kinds to list; what is followed stays the same." })
  kinds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Relation types to follow, through any element. Unless said all but those to references, and an Opd that is met is where it ends: what is classified alike or owned alike is not near.",
  })
  relations?: string[] | null;
}

@Resolver(() => Element)
class NeighbourhoodResolver {
  @Query(() => NeighbourhoodAnswer, {
    description:
      "What is near, along relations of any type in either direction: what else a breach of these may touch. `impact` speaks of availability and follows dependencies one way; this speaks of adjacency.",
  })
  neighbourhood(
    @Arg("of", () => [ID], { description: "Ids or refs; what is near any of them." }) of: string[],
    @Args(() => NeighbourhoodArguments) args: NeighbourhoodArguments,
    @Ctx() context: Context,
    @Arg("plateau", () => Plateau, plateauOfNamed) plateau?: PlateauName,
  ): Promise<NeighbourhoodAnswer> {
    return answerTogether(context, { of, at: args.at, plateau }, neighbourhoods(context, args));
  }

  @FieldResolver(() => NeighbourhoodAnswer, {
    name: "neighbourhood",
    description: "The query `neighbourhood` of this element.",
  })
  neighbourhoodOfElement(
    @Root() element: ElementRow,
    @Args(() => NeighbourhoodArguments) args: NeighbourhoodArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NeighbourhoodAnswer> {
    return answerEach(context, info, element, neighbourhoods(context, args), args.at);
  }
}

const neighbourhoods = (context: Context, args: NeighbourhoodArguments) => async (starts: string[][], when: When) => {
  const found = await findNeighbours(context, starts, { ...args, ...when });
  return found.map(each => present(each, args, { asOf: when.at, seenIn: seenIn(when.plateau) }));
};

function present(found: Neighbourhood, args: NeighbourhoodArguments, reading: Reading): NeighbourhoodAnswer {
  const { neighbours, isPartial } = found;
  const { kinds, first, after } = args;
  const names = kindNamesChosen(kinds);
  const listed = neighbours.filter(({ kind }) => !names || names.includes(kind));
  const { nodes, pageInfo } = offsetPage(listed, { first, after });
  const shown = nodes.map(({ via, ...node }) => ({
    ...node,
    ...reading,
    via: via.map(step => ({ ...step, ...reading })),
  }));
  return {
    nodes: shown as never[],
    pageInfo,
    total: listed.length,
    byKind: countByKey(listed, ({ kind }) => kind, bucketOfKind),
    byOpd: countByKey(
      listed,
      ({ responsible }) => responsible,
      (_, first) => bucketOfOpd(first),
    ),
    isPartial,
    network: () =>
      neighbourhoodNetwork(found, listed, { ...args, at: reading.asOf!, plateau: reading.seenIn ?? "AS_IS" }),
  };
}

/** What the schema needs for neighbourhoods. */
export const neighbourhoodResolvers: Function[] = [
  NeighbourhoodResolver,
  elementFields(NeighbourNode, { element: ({ id }) => id }),
  elementFields(NeighbourStep, { element: ({ id }) => id }),
];

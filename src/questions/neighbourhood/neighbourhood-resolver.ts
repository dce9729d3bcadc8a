import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { elementFields } from "../../contract/element-fields.js";
import { kindNamesChosen } from "../../contract/kinds-named.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { resolveStarts } from "../../graph/resolve-standing.js";
import { Element, Plateau } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow, Reading } from "../../repository/elements/element-loader.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
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
  async neighbourhood(
    @Arg("of", () => [ID], { description: "Ids or refs; what is near any of them." }) of: string[],
    @Args(() => NeighbourhoodArguments) args: NeighbourhoodArguments,
    @Ctx() context: Context,
    @Arg("plateau", () => Plateau, plateauOfNamed) asked?: PlateauName,
  ): Promise<NeighbourhoodAnswer> {
    const at = args.at ?? context.today;
    const { ids, plateau } = await resolveStarts(context, of, { plateau: asked, at });
    const [found] = (await findNeighbours(context, [ids], { ...args, at, plateau })) as [Neighbourhood];
    return present(found, args, { asOf: at, seenIn: seenIn(plateau) });
  }

  @FieldResolver(() => NeighbourhoodAnswer, {
    name: "neighbourhood",
    description: "The query `neighbourhood` of this element.",
  })
  async neighbourhoodOfElement(
    @Root() element: ElementRow,
    @Args(() => NeighbourhoodArguments) args: NeighbourhoodArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NeighbourhoodAnswer> {
    const answer = await context.fields.load(info, element, async (ids, day, plateau = "AS_IS") => {
      const at = args.at ?? day;
      const starts = ids.map(id => [id]);
      const found = await findNeighbours(context, starts, { ...args, at, plateau });
      const reading = { asOf: at, seenIn: seenIn(plateau) };
      return new Map(ids.map((id, index) => [id, present(found[index]!, args, reading)]));
    });
    return answer!;
  }
}

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

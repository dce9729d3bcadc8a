import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { Element, Plateau } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { limits } from "../../repository/limits.js";
import { pageSize } from "../../repository/reading/connection.js";
import type { ElementRow } from "../../repository/reading/element-loader.js";
import type { PlateauName } from "../../repository/reading/plateau.js";
import { resolveStanding } from "../../repository/reading/resolve-standing.js";
import { fieldsNamed, selectionOf } from "../../repository/reading/selection.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { elementFields } from "../../repository/schema/element-fields.js";
import { kindsNamed } from "../../repository/schema/kinds-named.js";
import { Impact, ImpactNode, ImpactStep, WalkDirection } from "./impact-types.js";
import { presentImpact } from "./present-impact.js";
import { type Direction, type Walk, type WalkOptions, walkAll } from "./walk.js";

@ArgsType()
class WalkArguments {
  @Field(() => WalkDirection, { defaultValue: "IMPACT" })
  direction!: Direction;

  @Field(() => Int, { nullable: true, description: "Exactly this many relations far; the whole reach unless said." })
  maxDepth?: number;

  @Field(() => [String], {
    nullable: true,
    description: "Relation types to walk; those that carry impact unless said.",
  })
  relations?: string[];

  @Field(() => [String], { nullable: true, description: "Kinds to list; what is walked stays the same." })
  kinds?: string[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The day that relations and elements must be in force.",
  })
  at?: string;

  @Field(() => Int, { nullable: true, description: `Rows of a page; ${limits.defaultPageSize} unless said.` })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;
}

const walkedPlateau = {
  nullable: true,
  description:
    "The architecture to walk; TO_BE where a to-be element is named, else AS_IS. In the to-be one a replaced element is its successors.",
};

@Resolver(() => Element)
export class ImpactResolver {
  @Query(() => Impact, { description: "What fails when these fail (IMPACT), or what these rest on (DEPENDENCIES)." })
  async impact(
    @Arg("of", () => [ID], { description: "Ids or refs; several fail together." }) of: string[],
    @Args(() => WalkArguments) args: WalkArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("plateau", () => Plateau, walkedPlateau) asked?: PlateauName,
  ): Promise<Impact> {
    if (of.length === 0) throw new RepositoryError("BAD_USER_INPUT", "`of` must name at least one element.");
    const at = args.at ?? context.today;
    const { idsByRef, plateau } = await resolveStanding(context, of, { plateau: asked, at });
    const starts = [...new Set([...idsByRef.values()].flat())];
    const [found] = (await walkAll(context, [starts], optionsOf(args, info, at, plateau))) as [Walk];
    return present(found, args);
  }

  @FieldResolver(() => Impact, { name: "impact", description: "The walk of the query `impact` from this element." })
  async impactOfElement(
    @Root() element: ElementRow,
    @Args(() => WalkArguments) args: WalkArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Impact> {
    const found = await context.fields.load(info, element, async (ids, day, plateau) => {
      const starts = ids.map(id => [id]);
      const walks = await walkAll(context, starts, optionsOf(args, info, day, plateau));
      return new Map(ids.map((id, index) => [id, walks[index]!]));
    });
    return present(found!, args);
  }
}

const optionsOf = (args: WalkArguments, info: GraphQLResolveInfo, day: string, plateau?: PlateauName): WalkOptions => ({
  ...args,
  plateau,
  at: args.at ?? day,
  withVia: fieldsNamed(selectionOf(info), "nodes").some(nodes => fieldsNamed(nodes, "via").length > 0),
});

function present(found: Walk, { kinds, first, after }: WalkArguments): Impact {
  const listed = kinds?.length ? kindsNamed(kinds).map(({ name }) => name) : undefined;
  return presentImpact(found, { kinds: listed, after, first: pageSize(first, false) });
}

/** What the schema needs for walks. */
export const impactResolvers: Function[] = [
  ImpactResolver,
  elementFields(ImpactNode, { element: ({ id }) => id }),
  elementFields(ImpactStep, { element: ({ id }) => id }),
];

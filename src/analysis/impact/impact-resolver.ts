import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Element } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { limits } from "../../repository/limits.js";
import { pageSize } from "../../repository/reading/connection.js";
import { resolveRefs } from "../../repository/reading/resolve-refs.js";
import { elementFields } from "../../repository/schema/element-fields.js";
import { Impact, ImpactNode, ImpactStep, WalkDirection } from "./impact-types.js";
import { presentImpact } from "./present-impact.js";
import { type Direction, walk } from "./walk.js";

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

@Resolver(() => Element)
export class ImpactResolver {
  @Query(() => Impact, { description: "What fails when these fail (IMPACT), or what these rest on (DEPENDENCIES)." })
  async impact(
    @Arg("of", () => [ID]) of: string[],
    @Args(() => WalkArguments) args: WalkArguments,
    @Ctx() context: Context,
  ): Promise<Impact> {
    const ids = await resolveRefs(context, of);
    return impactOf(context, [...new Set(ids)], args);
  }

  @FieldResolver(() => Impact, { name: "impact", description: "The walk of the query `impact` from this element." })
  impactOfElement(
    @Root() { id }: { id: string },
    @Args(() => WalkArguments) args: WalkArguments,
    @Ctx() context: Context,
  ): Promise<Impact> {
    return impactOf(context, [id], args);
  }
}

async function impactOf(context: Context, ids: string[], args: WalkArguments): Promise<Impact> {
  const { kinds, after } = args;
  return presentImpact(await walk(context, ids, args), { kinds, after, first: pageSize(args.first, false) });
}

/** What the schema needs for walks. */
export const impactResolvers: Function[] = [
  ImpactResolver,
  elementFields(ImpactNode, { element: ({ id }) => id }),
  elementFields(ImpactStep, { element: ({ id }) => id }),
];

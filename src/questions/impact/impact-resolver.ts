import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { elementFields } from "../../contract/element-fields.js";
import type { PlateauName } from "../../graph/plateau.js";
import { resolveStarts } from "../../graph/resolve-standing.js";
import { Element, Plateau } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-loader.js";
import { plateauOfNamed } from "../page-arguments.js";
import { Impact, ImpactCause, ImpactNode, ImpactStep } from "./impact-types.js";
import { presentImpact } from "./present-impact.js";
import { type Walk, walkAll } from "./walk.js";
import { choiceOf, optionsOf, WalkArguments } from "./walk-arguments.js";

@Resolver(() => Element)
export class ImpactResolver {
  @Query(() => Impact, { description: "What fails when these fail (IMPACT), or what these rest on (DEPENDENCIES)." })
  async impact(
    @Arg("of", () => [ID], { description: "Ids or refs; several fail together." }) of: string[],
    @Args(() => WalkArguments) args: WalkArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("plateau", () => Plateau, plateauOfNamed) asked?: PlateauName,
  ): Promise<Impact> {
    const { ids, plateau } = await resolveStarts(context, of, { plateau: asked, at: args.at ?? context.today });
    const options = await optionsOf(args, info, context, plateau);
    const choice = choiceOf(args, options);
    const [found] = (await walkAll(context, [ids], options)) as [Walk];
    return presentImpact(found, choice);
  }

  @FieldResolver(() => Impact, { name: "impact", description: "The walk of the query `impact` from this element." })
  async impactOfElement(
    @Root() element: ElementRow,
    @Args(() => WalkArguments) args: WalkArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Impact> {
    const found = await context.fields.load(info, element, async (ids, day, plateau) => {
      const options = await optionsOf(args, info, { ...context, today: day }, plateau);
      const choice = choiceOf(args, options);
      const starts = ids.map(id => [id]);
      const walks = await walkAll(context, starts, options);
      return new Map(ids.map((id, index) => [id, presentImpact(walks[index]!, choice)]));
    });
    return found!;
  }
}

/** What the schema needs for walks. */
export const impactResolvers: Function[] = [
  ImpactResolver,
  elementFields(ImpactNode, { element: ({ id }) => id }),
  elementFields(ImpactCause, { element: ({ id }) => id }),
  elementFields(ImpactStep, { element: ({ id }) => id }),
];

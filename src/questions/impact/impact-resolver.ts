import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { elementFields } from "../../contract/element-fields.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Element, Plateau } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import { answerEach, answerTogether, type When } from "../about-elements.js";
import { plateauOfNamed } from "../page-arguments.js";
import { ImpactCause, ImpactConnection, ImpactNode, ImpactStep } from "./impact-types.js";
import { presentImpact } from "./present-impact.js";
import { walkAll } from "./walk.js";
import { choiceOf, optionsOf, WalkArguments } from "./walk-arguments.js";

@Resolver(() => Element)
export class ImpactResolver {
  @Query(() => ImpactConnection, {
    description:
      "Elements affected by the failure of these elements (IMPACT), or elements on which these depend (DEPENDENCIES).",
  })
  impact(
    @Arg("of", () => [ID], { description: "Ids or refs; several elements fail together." }) of: string[],
    @Args(() => WalkArguments) args: WalkArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("plateau", () => Plateau, plateauOfNamed) plateau?: PlateauName,
  ): Promise<ImpactConnection> {
    return answerTogether(context, { of, at: args.at, plateau }, impacts(context, args, info));
  }

  @FieldResolver(() => ImpactConnection, { name: "impact", description: "The query `impact` from this element." })
  impactOfElement(
    @Root() element: ElementRow,
    @Args(() => WalkArguments) args: WalkArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImpactConnection> {
    return answerEach(context, info, element, impacts(context, args, info), args.at);
  }
}

const impacts =
  (context: Context, args: WalkArguments, info: GraphQLResolveInfo) => async (starts: string[][], when: When) => {
    const options = await optionsOf({ ...args, at: when.at }, info, context, when.plateau);
    const found = await walkAll(context, starts, options);
    return found.map(walk => presentImpact(walk, choiceOf(args, options, context)));
  };

/** Resolvers of impact. */
export const impactResolvers: Function[] = [
  ImpactResolver,
  elementFields(ImpactNode, { element: ({ id }) => id }),
  elementFields(ImpactCause, { element: ({ id }) => id }, Element, { nullable: true }),
  elementFields(ImpactStep, { element: ({ id }) => id }, Element, { nullable: true }),
];

import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import type { Context } from "../../repository/context.js";
import { unitsChosen } from "../within-opd.js";
import { Completeness } from "./completeness-types.js";
import { presentCompleteness } from "./present-completeness.js";
import { readCompleteness } from "./read-completeness.js";

@Resolver()
class CompletenessResolver {
  @Query(() => Completeness, {
    description:
      "Completeness of the mandatory metadata: properties that apply to the sort of the element, and the relations listed by `metamodel`.",
  })
  async completeness(
    @Ctx() context: Context,
    @Arg("kinds", () => [KindName], {
      nullable: true,
      description: "Kinds to count. Default: all with mandatory metadata.",
    })
    kinds?: string[],
    @Arg("opd", () => ID, {
      nullable: true,
      description:
        "Id or ref of an OPD: only elements that it or one of its units owns. Default: all except those of institutions outside the province.",
    })
    opd?: string,
    @Arg("at", () => GraphQLLocalDate, { nullable: true, description: "Day of validity. Default: today." }) at?: string,
  ): Promise<Completeness> {
    const named = kindsChosen(kinds);
    const day = at ?? context.today;
    const units = await unitsChosen(context, opd, day);
    return presentCompleteness(await readCompleteness(context, { kinds: named, units, at: day }));
  }
}

/** Resolvers of completeness. */
export const completenessResolvers: Function[] = [CompletenessResolver];

import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
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
      "How much of the mandatory metadata is recorded: properties that apply to the sort of element, and the relations that `metamodel` names.",
  })
  async completeness(
    @Ctx() context: Context,
    @Arg("kinds", () => [String], { nullable: true, description: "All with mandatory metadata unless said." })
    kinds?: string[],
    @Arg("opd", () => ID, {
      nullable: true,
      description:
        "Only what it or a unit of it owns. Unless said, all but what institutions outside the province own.",
    })
    opd?: string,
    @Arg("at", () => GraphQLLocalDate, { nullable: true, description: "The day; today unless said." }) at?: string,
  ): Promise<Completeness> {
    const named = kindsChosen(kinds);
    const day = at ?? context.today;
    const units = await unitsChosen(context, opd, day);
    return presentCompleteness(await readCompleteness(context, { kinds: named, units, at: day }));
  }
}

/** What the schema needs for completeness. */
export const completenessResolvers: Function[] = [CompletenessResolver];

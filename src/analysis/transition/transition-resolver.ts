import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { enumerationOf, PlannedChange } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { limits } from "../../repository/limits.js";
import { offsetPage } from "../../repository/reading/offset-page.js";
import { selectionOf, selectsOfNodes } from "../../repository/reading/selection.js";
import { elementFields, elementLists } from "../../repository/schema/element-fields.js";
import { countBy } from "../element-count.js";
import { type PlannedStep, readTouched, readTransition } from "./read-transition.js";
import { Transition, TransitionStep } from "./transition-types.js";

@Resolver()
export class TransitionResolver {
  @Query(() => Transition, {
    description:
      "As-is against to-be: every to-be element that has not ended, by what it changes, with what it replaces and what rests on it. Plans of a later day are in it; `element.validFrom` tells.",
  })
  async transition(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("opd", () => ID, {
      nullable: true,
      description:
        "Id or ref: of what that perangkat daerah, or the one that it is a unit of, answers for; of all unless said.",
    })
    opd?: string,
    @Arg("at", () => GraphQLLocalDate, { nullable: true, description: "The day; today unless said." }) at?: string,
    @Arg("first", () => Int, { nullable: true, description: `Rows of a page; ${limits.defaultPageSize} unless said.` })
    first?: number,
    @Arg("after", () => String, { nullable: true, description: "`endCursor` of the page before." }) after?: string,
  ): Promise<Transition> {
    const asOf = at ?? context.today;
    const steps = await readTransition(context, opd, asOf);
    const page = offsetPage(steps, { first, after });
    const counts = selectsOfNodes(selectionOf(info), "services", "opds");
    const touched = counts && page.nodes.length > 0 ? await readTouched(context, page.nodes, asOf) : undefined;
    const nodes = page.nodes.map(step => ({ ...step, ...touched?.get(step.id), asOf }));
    return { ...page, nodes, total: steps.length, byChange: countBy(steps, bucketOfChange) } as never;
  }
}

const bucketOfChange = ({ change }: PlannedStep) => ({
  value: change,
  label: change ? enumerationOf(PlannedChange)!.labels[change]! : "Belum tercatat",
});

/** What the schema needs for as-is against to-be. */
export const transitionResolvers: Function[] = [
  TransitionResolver,
  elementFields(TransitionStep, { element: ({ id }) => id }),
  elementLists(TransitionStep, { replaces: ({ replacedIds }) => replacedIds }),
];

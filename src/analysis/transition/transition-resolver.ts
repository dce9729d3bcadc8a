import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, type ClassType, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { Element, enumerationOf, PlannedChange } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { limits } from "../../repository/limits.js";
import { pageSize } from "../../repository/reading/connection.js";
import { offsetPage } from "../../repository/reading/offset-page.js";
import { fieldsNamed, selectionOf } from "../../repository/reading/selection.js";
import { addField } from "../../repository/schema/add-field.js";
import { elementFields } from "../../repository/schema/element-fields.js";
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
    const page = offsetPage(steps, { first: pageSize(first, false), after });
    const counts = ["services", "opds"].some(name => asksFor(info, name));
    const touched = counts && page.nodes.length > 0 ? await readTouched(context, page.nodes, asOf) : undefined;
    const nodes = page.nodes.map(step => ({ ...step, ...touched?.get(step.id), asOf }));
    return { ...page, nodes, total: steps.length, byChange: countBy(steps, bucketOfChange) } as never;
  }
}

const asksFor = (info: GraphQLResolveInfo, name: string) =>
  fieldsNamed(selectionOf(info), "nodes").some(nodes => fieldsNamed(nodes, name).length > 0);

const bucketOfChange = ({ change }: PlannedStep) => ({
  value: change,
  label: change ? enumerationOf(PlannedChange)!.labels[change]! : "Belum tercatat",
});

@Resolver(() => TransitionStep)
class ReplacedResolver {}
addField(ReplacedResolver as ClassType<object>, { name: "replaces", type: () => [Element] }, (step, context, info) =>
  (step.replacedIds as string[]).map(id => context.elements.element(id, info, step.asOf)),
);

/** What the schema needs for as-is against to-be. */
export const transitionResolvers: Function[] = [
  TransitionResolver,
  ReplacedResolver,
  elementFields(TransitionStep, { element: ({ id }) => id }),
];

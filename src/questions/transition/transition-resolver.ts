import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { resolveRefs } from "../../graph/resolve-refs.js";
import { enumerationOf, PlannedChange } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { selectionOf, selectsOfRows } from "../../repository/elements/selection.js";
import { countBy } from "../element-count.js";
import { DatedPageArguments } from "../page-arguments.js";
import { refuseOtherKind } from "../within-opd.js";
import { type PlannedStep, readTouched, readTransition, readTransitionsOf } from "./read-transition.js";
import { TransitionConnection, TransitionStep } from "./transition-types.js";

const contents =
  "all to-be elements that have not ended, by change, with the elements they replace and the numbers of dependants. Includes plans for later days (`element.validFrom`).";

@Resolver(() => Opd)
export class TransitionResolver {
  @Query(() => TransitionConnection, { description: `As-is compared with to-be: ${contents}` })
  async transition(
    @Args(() => DatedPageArguments) args: DatedPageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("opd", () => ID, {
      nullable: true,
      description:
        "Id or ref: plans for elements for which that OPD, or the OPD that it is a unit of, is responsible. Default: all.",
    })
    opd?: string,
  ): Promise<TransitionConnection> {
    const at = args.at ?? context.today;
    const steps = typeof opd === "string" ? await stepsOf(context, opd, at) : await readTransition(context, at);
    const [shown] = await showAll(context, [steps], { ...args, at }, info);
    return shown!;
  }

  @FieldResolver(() => TransitionConnection, {
    name: "transition",
    description: `As-is compared with to-be for the OPD, or the OPD that it is a unit of: ${contents}`,
  })
  async transitionOfOpd(
    @Root() opd: ElementRow,
    @Args(() => DatedPageArguments) args: DatedPageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TransitionConnection> {
    const shown = await context.fields.load(info, opd, async (ids, day) => {
      const at = args.at ?? day;
      const stepsById = await readTransitionsOf(context, ids, at);
      const answers = await showAll(context, [...stepsById.values()], { ...args, at }, info);
      return new Map([...stepsById.keys()].map((id, index) => [id, answers[index]!]));
    });
    return shown!;
  }
}

async function stepsOf(context: Context, opd: string, at: string): Promise<PlannedStep[]> {
  const [id] = (await resolveRefs(context, [opd], Opd)) as [string];
  return (await readTransitionsOf(context, [id], at)).get(id) ?? refuseOtherKind();
}

/** Returns a page of each plan. The dependants of their steps are read for all pages together. */
async function showAll(
  context: Context,
  plans: PlannedStep[][],
  { at, ...page }: DatedPageArguments & { at: string },
  info: GraphQLResolveInfo,
): Promise<TransitionConnection[]> {
  const shown = plans.flatMap(steps => offsetPage(steps, page).nodes);
  const isCounted = selectsOfRows(selectionOf(info), "services", "opds") && shown.length > 0;
  const touched = isCounted ? await readTouched(context, shown, at) : undefined;
  const present = (step: PlannedStep) => ({ ...step, ...touched?.get(step.id), asOf: at });
  return plans.map(
    steps => offsetPage(steps, page, { present, beside: { byChange: countBy(steps, bucketOfChange) } }) as never,
  );
}

const bucketOfChange = ({ change }: PlannedStep) => ({
  value: change,
  label: change ? enumerationOf(PlannedChange)!.labels[change]! : "Belum tercatat",
});

/** Resolvers of the transition from as-is to to-be. */
export const transitionResolvers: Function[] = [
  TransitionResolver,
  elementFields(TransitionStep, { element: ({ id }) => id }),
  elementLists(TransitionStep, { replaces: ({ replacedIds }) => replacedIds }),
];

import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Viewer } from "../access/viewer.js";
import { groupBy } from "../common/group-by.js";
import type { Context } from "../repository/context.js";
import { totalOf } from "./element-count.js";
import { HiddenElements, type Hiding, learnsOfHidden } from "./hidden-elements.js";
import type { Question } from "./question.js";

/** Returns the numbers of hidden elements by kind, for a viewer who learns of them; else none. */
function countHidden(viewer: Viewer, hidden: Hiding["hiddenElements"]): HiddenElements[] {
  if (!learnsOfHidden(viewer)) return [];
  const kinds = groupBy(
    hidden.map(({ kind, count = 1 }) => ({ kind, count })),
    ({ kind }) => kind,
  );
  return [...kinds].map(([kind, all]) => ({ kind, count: totalOf(all) })).sort((a, b) => a.kind.localeCompare(b.kind));
}

/** Returns the resolver of `hidden` for an answer. */
function hiding(answer: ClassType<Hiding>): Function {
  @Resolver(() => answer)
  class HidingResolver {
    @FieldResolver(() => [HiddenElements])
    hidden(@Root() root: Hiding, @Ctx() { viewer }: Context): HiddenElements[] {
      return countHidden(viewer, root.hiddenElements);
    }
  }
  return HidingResolver;
}

/** Returns the resolvers of `hidden` for all answers that questions declare. */
export const hidingResolvers = (questions: readonly Question[]): Function[] =>
  questions.flatMap(({ hides = [] }) => hides.map(hiding));

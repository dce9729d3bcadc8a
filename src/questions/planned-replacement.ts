import { visible } from "../access/viewer.js";
import { allOf } from "../graph/scope.js";
import { elementLasts, relationLasts } from "../graph/validity.js";
import type { RuleFrame } from "./condition.js";

/**
 * Compiles the condition that a bound to-be element, and the bound relation REPLACES by which it changes an as-is element,
 * have not ended by the day. A plan that starts later counts.
 */
export const isPlan = (plan: string, replaces: string, { scope: { viewer }, day }: RuleFrame): string =>
  allOf([`${plan}.plateau = 'TO_BE'`, relationLasts(replaces, day), elementLasts(plan, day), visible(viewer, plan)]);

/** Compiles the condition that a plan replaces, upgrades or ends a bound element. */
export const isPlannedToChange = (element: string, frame: RuleFrame): string =>
  `EXISTS { MATCH (${element})<-[replaces:REPLACES]-(plan:Element) WHERE ${isPlan("plan", "replaces", frame)} }`;

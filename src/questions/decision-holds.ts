import { visible } from "../access/viewer.js";
import { allOf, type Scope } from "../graph/scope.js";
import { elementValidity } from "../graph/validity.js";

/** Decision types by which a missing element is acceptable. */
export const excusing = ["WAIVED", "NOT_OURS"];

/**
 * Compiles the condition that a bound decision has one of these types and is in force on a day. Its `until` is the
 * first day on which it is no longer in force.
 */
export const decisionHolds = (decision: string, types: readonly string[], day: string, { viewer }: Scope): string =>
  allOf([
    `${decision}.decisionType IN [${types.map(type => `'${type}'`).join(", ")}]`,
    `coalesce(${decision}.until > ${day}, true)`,
    elementValidity(decision, day),
    visible(viewer, decision),
  ]);

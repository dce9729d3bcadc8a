import { visible } from "../access/viewer.js";
import { allOf, type Scope } from "../graph/scope.js";
import { elementValidity } from "../graph/validity.js";

/** Decisions that what is missing need not be there. */
export const excusing = ["WAIVED", "NOT_OURS"];

/** Cypher: whether a bound decision is of one of these types and in force on a day; its `until` is the first day without it. */
export const decisionHolds = (decision: string, types: readonly string[], day: string, { viewer }: Scope): string =>
  allOf([
    `${decision}.decisionType IN [${types.map(type => `'${type}'`).join(", ")}]`,
    `coalesce(${decision}.until > ${day}, true)`,
    elementValidity(decision, day),
    visible(viewer, decision),
  ]);

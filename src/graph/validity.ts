import { enumeration } from "../metamodel/define/index.js";

export const Validity = enumeration("Validity", "Which entries to read, judged on the day `at`.", {
  IN_FORCE: "Berlaku",
  ENDED: "Berakhir",
  PLANNED: "Direncanakan",
  ALL: "Semua",
});

export type ValidityName = keyof typeof Validity;

/** When an element (`validFrom`, `validUntil`) is in force on a day; an empty bound is open. `day` is a parameter. */
export const elementValidity = (variable: string, day: string, validity: ValidityName = "IN_FORCE") =>
  within(`${variable}.validFrom`, `${variable}.validUntil`, day, validity);

/** The same for a relation (`since`, `until`). */
export const relationValidity = (variable: string, day: string, validity: ValidityName = "IN_FORCE") =>
  within(`${variable}.since`, `${variable}.until`, day, validity);

/** That an element, in force or planned, has not ended by a day; `day` is a parameter. */
export const elementLasts = (variable: string, day: string) => `coalesce(${variable}.validUntil > ${day}, true)`;

/** The same of a relation. */
export const relationLasts = (variable: string, day: string) => `coalesce(${variable}.until > ${day}, true)`;

/**
 * A step of a walk through the as-is architecture: the relation is in force, the end that it newly reaches as well and
 * as-is; the end it comes from is not asked. Walks through the to-be one are `walkOverlay`.
 */
export const stepValidity = (relation: string, reaches: "startNode" | "endNode", day: string) =>
  `${relationValidity(relation, day)} AND ${asIsInForce(`${reaches}(${relation})`, day)}`;

/** An element that is as-is and in force. */
export const asIsInForce = (variable: string, day: string) =>
  `${variable}.plateau = 'AS_IS' AND ${elementValidity(variable, day)}`;

function within(from: string, until: string, day: string, validity: ValidityName): string {
  switch (validity) {
    case "IN_FORCE":
      // Of `x IS NULL OR x <= day` Neo4j makes two scans, which lose the order of an index.
      return `coalesce(${from} <= ${day}, true) AND coalesce(${until} > ${day}, true)`;
    case "ENDED":
      return `${until} <= ${day}`;
    case "PLANNED":
      return `${from} > ${day}`;
    default:
      return "true";
  }
}

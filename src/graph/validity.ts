import { enumeration } from "../metamodel/define/index.js";

export const Validity = enumeration("Validity", "Validity of the entries to read, on the day `at`.", {
  IN_FORCE: "Berlaku",
  ENDED: "Berakhir",
  PLANNED: "Direncanakan",
  ALL: "Semua",
});

export type ValidityName = keyof typeof Validity;

/**
 * Returns Cypher that is true if an element (`validFrom`, `validUntil`) has the validity on a day; an empty bound is
 * open. `day` is a parameter.
 */
export const elementValidity = (variable: string, day: string, validity: ValidityName = "IN_FORCE") =>
  within(`${variable}.validFrom`, `${variable}.validUntil`, day, validity);

/** Returns the same for a relation (`since`, `until`). */
export const relationValidity = (variable: string, day: string, validity: ValidityName = "IN_FORCE") =>
  within(`${variable}.since`, `${variable}.until`, day, validity);

/** Returns Cypher that is true if an element, in force or planned, has not ended by a day; `day` is a parameter. */
export const elementLasts = (variable: string, day: string) => `coalesce(${variable}.validUntil > ${day}, true)`;

/** Returns the same for a relation. */
export const relationLasts = (variable: string, day: string) => `coalesce(${variable}.until > ${day}, true)`;

/**
 * Condition of a step of a walk in AS_IS: the relation is in force, and the end that it reaches is in force and as-is. The
 * end that it comes from is not checked. Walks in TO_BE: `walkOverlay`.
 */
export const stepValidity = (relation: string, reaches: "startNode" | "endNode", day: string) =>
  `${relationValidity(relation, day)} AND ${asIsInForce(`${reaches}(${relation})`, day)}`;

/** Returns Cypher that is true if an element is as-is and in force. */
export const asIsInForce = (variable: string, day: string) =>
  `${variable}.plateau = 'AS_IS' AND ${elementValidity(variable, day)}`;

function within(from: string, until: string, day: string, validity: ValidityName): string {
  switch (validity) {
    case "IN_FORCE":
      // For `x IS NULL OR x <= day` Neo4j uses two scans, which lose the order of an index.
      return `coalesce(${from} <= ${day}, true) AND coalesce(${until} > ${day}, true)`;
    case "ENDED":
      return `${until} <= ${day}`;
    case "PLANNED":
      return `${from} > ${day}`;
    default:
      return "true";
  }
}

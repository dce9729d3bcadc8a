import type { Row } from "../../../database/database.js";
import type { Relation } from "../../../metamodel/define/index.js";
import type { RelationState } from "./draft.js";

/** Returns true for equal property values; undefined and null are equal. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || ((a ?? null) === null ? (b ?? null) === null : isList(a) && JSON.stringify(a) === JSON.stringify(b));

const isList = (value: unknown): boolean => typeof value === "object";

/**
 * Returns the relation between the same two elements that `wanted` refers to: one with the same own properties and
 * dates or, for an update, one with the same start that the request does not use otherwise. A relation with another
 * external id, or with the same one from another source, never matches; one with the same external id comes first.
 */
export function sameRelation(
  { properties = {} }: Relation,
  between: RelationState[],
  wanted: Row,
  { orUpdate }: { orUpdate: boolean },
): RelationState | undefined {
  const telling = ["since", "until", ...Object.keys(properties)];
  const possible = between.filter(({ after }) => mayBeSame(after!, wanted));
  const named = orUpdate && possible.find(({ after }) => wanted.externalId && after?.externalId);
  if (named) return named;
  const identical = possible.find(({ after }) => telling.every(name => isSame(after?.[name], wanted[name])));
  if (identical || !orUpdate) return identical;
  return possible.find(({ after, wanted: claimed }) => !claimed && isSame(after?.since, wanted.since));
}

/** Compares external ids, which are unique only within their source. */
const mayBeSame = (stored: Row, wanted: Row): boolean =>
  !stored.externalId ||
  !wanted.externalId ||
  (stored.externalId === wanted.externalId && isSame(stored.source, wanted.source));

import type { Row } from "../../../database/database.js";
import type { Relation } from "../../../metamodel/define/index.js";
import type { RelationState } from "./draft.js";

/** Whether two property values are the same; nothing said and null are. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || ((a ?? null) === null ? (b ?? null) === null : isList(a) && JSON.stringify(a) === JSON.stringify(b));

const isList = (value: unknown): boolean => typeof value === "object";

/**
 * The relation, of those between the same two elements, that is meant by `wanted`: one with the same own properties and
 * dates or, to bring up to date, one with the same start that nothing else in the call meant. Never one that has another
 * identifier, or its identifier in another source; one that has the same comes first.
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

/** An identifier says something within its source alone. */
const mayBeSame = (stored: Row, wanted: Row): boolean =>
  !stored.externalId ||
  !wanted.externalId ||
  (stored.externalId === wanted.externalId && isSame(stored.source, wanted.source));

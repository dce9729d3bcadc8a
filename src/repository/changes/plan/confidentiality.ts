import type { Row } from "../../../database/database.js";
import {
  type Confidentiality,
  defaultConfidentiality,
  definitionOf,
  isLooser,
  type Kind,
  stricterOf,
} from "../../../metamodel/define/index.js";
import type { ElementState } from "./draft.js";

/** Returns the confidentiality that an element has unless another one is given. */
const usualConfidentiality = (kind: Kind, row: Row): Confidentiality =>
  defaultConfidentiality(definitionOf(kind).confidentiality, row);

/** Returns true for an element with the default of its kind. Before the migration none is stored. */
const hasUsualConfidentiality = (kind: Kind, row: Row): boolean =>
  (row.confidentiality ?? usualConfidentiality(kind, row)) === usualConfidentiality(kind, row);

/**
 * Stores the default if no confidentiality is stored, or if the element had it before its properties changed and still
 * has that value: then it follows, such as when data become closed.
 */
export function settleConfidentiality({ kind, before, after }: ElementState, former: Confidentiality | undefined) {
  const { confidentiality } = after!;
  // An element of an older store gets its value at the start; here it would count as a change.
  if (before && !before.confidentiality && !confidentiality) return;
  if (!confidentiality || confidentiality === former) after!.confidentiality = usualConfidentiality(kind, after!);
}

/** Returns the default that a stored element has; undefined for a new one, and for one with another value. */
export function usualOf({ kind, before, after }: ElementState): Confidentiality | undefined {
  return before && hasUsualConfidentiality(kind, after!) ? usualConfidentiality(kind, after!) : undefined;
}

/** Gives the remaining element of a merge the stricter confidentiality of the two. */
export function joinConfidentiality({ kind, before: other }: ElementState, { after: own }: ElementState) {
  const [given, had] = [other!, own!].map(row => row.confidentiality ?? usualConfidentiality(kind, row));
  own!.confidentiality = stricterOf(had, given);
}

/** Returns true if more people may see an element than before, other than because its default changed. */
export function isLoosened({ kind, before, after }: ElementState): boolean {
  if (!after?.confidentiality) return false;
  const isUsual = !before || hasUsualConfidentiality(kind, before);
  const floor = isUsual ? usualConfidentiality(kind, after) : before.confidentiality;
  return isLooser(after.confidentiality, floor);
}

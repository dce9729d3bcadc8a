import type { Row } from "../../../database/database.js";
import { compareStarts, isInForce, overlaps } from "../period.js";
import type { RelationState } from "./draft.js";
import { isSame } from "./same-relation.js";

/**
 * Returns the relation to the same target that a requested relation updates, as opposed to a relation that it follows.
 */
export function continued(slot: RelationState[], to: string, { since, until }: Row, today: string) {
  const same = slot.filter(each => each.to === to);
  const identical = same.find(({ after }) => isSame(after!.since, since) && (!!since || isSame(after!.until, until)));
  if (since) return identical ?? same.find(({ after }) => !after!.since && isInForce(after!, since));
  return same.find(({ after }) => isInForce(after!, today)) ?? (until ? identical : undefined);
}

/** Returns the default start of a new relation: today if it follows another, else open. */
export function startOf(slot: RelationState[], { since, until }: Row, today: string): string | undefined {
  if (since) return since;
  if (until && until <= today) return undefined;
  return slot.some(({ after }) => (after!.since ?? "") <= today) ? today : undefined;
}

/**
 * Shortens overlapping relations: earlier ones end when the new one starts, one with the same start is deleted, and the
 * new one ends when a later one starts. Returns the first relation that cannot be shortened, because of this request or
 * an open start.
 */
export function makeRoom(slot: RelationState[], newcomer: RelationState, today: string): RelationState | undefined {
  const others = slot.filter(each => each !== newcomer).sort((a, b) => compareStarts(a.after!, b.after!));
  return others.find(other => overlaps(other.after!, newcomer.after!) && !givesWay(other, newcomer, today));
}

/** Shortens one of two overlapping relations (see `makeRoom`). Returns false if that would contradict the request. */
function givesWay(other: RelationState, newcomer: RelationState, today: string): boolean {
  const order = compareStarts(other.after!, newcomer.after!);
  if (order > 0) {
    if (newcomer.wanted?.properties.until) return false;
    newcomer.after!.until = other.after!.since;
    return true;
  }
  const since = newcomer.after!.since;
  if (!since || (other.wanted && contradicts(other.wanted.properties, newcomer, today))) return false;
  if (order === 0 && other.wanted) return false;
  if (order === 0) other.after = undefined;
  else other.after!.until = since;
  return true;
}

/** Returns true if the same request contains both relations, but not as consecutive ones. */
function contradicts(earlier: Row, { wanted, after }: RelationState, today: string): boolean {
  const endsOtherwise = !!earlier.until;
  const isMeantForToday = !earlier.since && after!.since <= today;
  return endsOtherwise || isMeantForToday || !wanted?.properties.since;
}

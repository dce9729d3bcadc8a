import type { Row } from "../../../database/database.js";
import { compareStarts, isInForce, overlaps } from "../period.js";
import type { RelationState } from "./draft.js";
import { isSame } from "./same-relation.js";

/** The relation of a slot that a wanted one to the same target says something new about, rather than following it. */
export function continued(slot: RelationState[], to: string, { since, until }: Row, today: string) {
  const same = slot.filter(each => each.to === to);
  const identical = same.find(({ after }) => isSame(after!.since, since) && (!!since || isSame(after!.until, until)));
  if (since) return identical ?? same.find(({ after }) => !after!.since && isInForce(after!, since));
  return same.find(({ after }) => isInForce(after!, today)) ?? (until ? identical : undefined);
}

/** The day a new relation starts when nobody says: today where it follows another, else open. */
export function startOf(slot: RelationState[], { since, until }: Row, today: string): string | undefined {
  if (since) return since;
  if (until && until <= today) return undefined;
  return slot.some(({ after }) => (after!.since ?? "") <= today) ? today : undefined;
}

/**
 * Makes room for a relation: those that started before it end when it starts, one that starts on the same day goes, and
 * it ends itself when a later one starts. Gives the first that contradicts it, because the call or an open start says so.
 */
export function makeRoom(slot: RelationState[], newcomer: RelationState, today: string): RelationState | undefined {
  const others = slot.filter(each => each !== newcomer).sort((a, b) => compareStarts(a.after!, b.after!));
  return others.find(other => overlaps(other.after!, newcomer.after!) && !givesWay(other, newcomer, today));
}

/** Shortens one of two overlapping relations as said at `makeRoom`; false where that would contradict what was asked. */
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

/** Both were asked for by the same call, and not as one after the other. */
function contradicts(earlier: Row, { wanted, after }: RelationState, today: string): boolean {
  const endsOtherwise = !!earlier.until;
  const isMeantForToday = !earlier.since && after!.since <= today;
  return endsOtherwise || isMeantForToday || !wanted?.properties.since;
}

import { append, groupBy } from "../../repository/group-by.js";
import type { Member, NeedGroup } from "./group-needs.js";

export type SeverityName = "STOPS" | "DEGRADES" | "TOUCHED";

/** Weakest first; the place is the strength. */
const severities: readonly SeverityName[] = ["TOUCHED", "DEGRADES", "STOPS"];

export const strengthOf = (severity: SeverityName): number => severities.indexOf(severity);

/** What the loss of the starts does to an element. */
export interface Trouble {
  severity: SeverityName;
  /** The needs that make it so: those by which trouble of this severity arrives first, so that no reason runs in a circle. */
  because: Member[];
}

/** A group while trouble spreads: how many of its members have stopped. */
interface Watch extends NeedGroup {
  owner: string;
  stopped: number;
}

/**
 * What the loss of the starts does to every element of these groups: the least fixpoint of the rules of design.md §4.
 * Trouble spreads in waves, each judged as a whole, so the answer depends on no order, and cycles end. What holds
 * (unless it is a start) passes nothing on. An element that is missing in the answer is TOUCHED at most.
 */
export function spreadTrouble(
  starts: readonly string[],
  groups: ReadonlyMap<string, readonly NeedGroup[]>,
  holds: (id: string) => boolean = () => false,
): Map<string, Trouble> {
  const watchers = watch(groups);
  const troubles = new Map(starts.map((id): [string, Trouble] => [id, { severity: "STOPS", because: [] }]));
  const passing = new Set(starts);
  let wave = [...passing];
  while (wave.length > 0) {
    const hurt = hurtBy(wave, watchers, troubles);
    wave = raise(hurt, troubles, passing).filter(id => !holds(id));
    for (const id of wave) passing.add(id);
  }
  return troubles;
}

function watch(groups: ReadonlyMap<string, readonly NeedGroup[]>): Map<string, Watch[]> {
  const watchers = new Map<string, Watch[]>();
  for (const [owner, needed] of groups) {
    for (const group of needed) {
      const each = { owner, members: group.members, isVital: group.isVital, stopped: 0 };
      for (const { need } of group.members) append(watchers, need.id, each);
    }
  }
  return watchers;
}

/** The groups that a wave hurts, its stopped members counted. */
function hurtBy(wave: string[], watchers: Map<string, Watch[]>, troubles: Map<string, Trouble>): Set<Watch> {
  const hurt = new Set<Watch>();
  for (const id of wave) {
    for (const group of watchers.get(id) ?? []) {
      if (troubles.get(id)!.severity === "STOPS") group.stopped++;
      hurt.add(group);
    }
  }
  return hurt;
}

/** Stopped when all members are, degraded when any is hurt; what is not vital is passed on one step weaker. */
function severityPassedOn({ stopped, members, isVital }: Watch): SeverityName {
  const isStopped = stopped === members.length;
  if (isVital) return isStopped ? "STOPS" : "DEGRADES";
  return isStopped ? "DEGRADES" : "TOUCHED";
}

const strengthPassedOn = (group: Watch) => strengthOf(severityPassedOn(group));

/** Notes who comes off worse than before, and gives them; all that is hurt in that severity is the reason together. */
function raise(hurt: Set<Watch>, troubles: Map<string, Trouble>, passing: Set<string>): string[] {
  const strengthOfOwner = ({ owner }: Watch) => strengthOf(troubles.get(owner)?.severity ?? "TOUCHED");
  const worse = [...hurt].filter(group => strengthPassedOn(group) > strengthOfOwner(group));
  const byOwner = groupBy(worse, ({ owner }) => owner);
  for (const [owner, groups] of byOwner) {
    const strength = Math.max(...groups.map(strengthPassedOn));
    const decisive = groups.filter(group => strengthPassedOn(group) === strength);
    const because = decisive.flatMap(({ members }) => members.filter(({ need }) => passing.has(need.id)));
    troubles.set(owner, { severity: severities[strength]!, because: [...new Set(because)] });
  }
  return [...byOwner.keys()];
}

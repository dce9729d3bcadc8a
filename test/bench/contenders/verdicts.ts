import type { Goals, Request } from "./requests.js";
import type { Cell } from "./take-turns.js";

/** Comparison of this server's speed with its goal relative to another contender. */
export interface Verdict {
  request: string;
  against: string;
  ratio: number;
  goal: number;
  isReached: boolean;
}

/** Names of the contenders in goals. */
export const rivals: Record<keyof Goals, string> = {
  connections: "@neo4j/graphql, connections",
  lists: "@neo4j/graphql, lists",
  driver: "bare driver",
};

/** Returns the verdicts on the goals of a request; the first cell is this server's. */
export function verdictsOn({ name, goals }: Request, [ours, ...others]: Cell[]): Verdict[] {
  return Object.entries(goals).map(([rival, goal]) => {
    const against = rivals[rival as keyof Goals];
    const ratio = ours!.perSecond / others.find(({ contender }) => contender === against)!.perSecond;
    return { request: name, against, ratio, goal, isReached: ratio >= goal };
  });
}

import type { Goals, Request } from "./requests.js";
import type { Cell } from "./take-turns.js";

/** Whether this server answers as many times faster than another as it is to. */
export interface Verdict {
  request: string;
  against: string;
  ratio: number;
  goal: number;
  isReached: boolean;
}

/** Names of the contenders that goals speak of. */
export const rivals: Record<keyof Goals, string> = {
  connections: "@neo4j/graphql, connections",
  lists: "@neo4j/graphql, lists",
  driver: "bare driver",
};

/** The goals of a request, judged by its cells; the first of them is this server's. */
export function verdictsOn({ name, goals }: Request, [ours, ...others]: Cell[]): Verdict[] {
  return Object.entries(goals).map(([rival, goal]) => {
    const against = rivals[rival as keyof Goals];
    const ratio = ours!.perSecond / others.find(({ contender }) => contender === against)!.perSecond;
    return { request: name, against, ratio, goal, isReached: ratio >= goal };
  });
}

import { keeper } from "../../access/keeper.js";
import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { type ChainStep, shortestChains } from "../../graph/chain.js";
import { idsShown } from "../../graph/ids-shown.js";
import type { PlateauName } from "../../graph/plateau.js";
import { typesNamed, type Way } from "../../graph/way.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { learnsOfHidden } from "../hidden-elements.js";

export interface PathOptions {
  maxLength: number;
  /** Follows relations only along the arrows, from the first element to the second. */
  directed: boolean;
  /** Relation types to follow. Default (also for an empty list): those that carry impact. */
  relations?: string[] | null;
  /** Day on which the relations and the elements between the ends must be in force. */
  at: string;
  /** Default: AS_IS. */
  plateau?: PlateauName;
}

export type FoundStep = ChainStep;

export const longestPath = 15;

/**
 * Returns the relations of a shortest chain from each element to one other. An element without a chain of at most
 * `maxLength` has no entry. One round trip; to-be one for each level. Throws BAD_USER_INPUT for a length outside 1–15.
 */
export async function findPaths(
  context: Context,
  ends: { from: string[]; to: string },
  { maxLength, directed, relations, at, plateau }: PathOptions,
): Promise<Map<string, FoundStep[]>> {
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > longestPath) {
    throw new RepositoryError("BAD_USER_INPUT", `maxLength must be between 1 and ${longestPath}, not ${maxLength}.`);
  }
  const way: Way = {
    types: typesNamed(relations, metamodel.impactTypes),
    direction: directed ? "OUT" : "BOTH",
    depth: maxLength,
    most: limits.maxWalkNodes,
    at,
    plateau,
  };
  if (!learnsOfHidden(context.viewer)) return shortestChains(context, ends, way);
  // Both ends were resolved for the viewer, who gets chains through hidden elements, too.
  return withoutHiddenNotes(context, await shortestChains({ ...context, viewer: keeper }, ends, way));
}

/** Removes the notes of relations of which one end is hidden. */
async function withoutHiddenNotes(context: Context, chains: Map<string, FoundStep[]>) {
  const ids = [...chains.values()].flat().flatMap(({ fromId, toId }) => [fromId, toId]);
  const isShown = await idsShown(context, ids);
  const toldOf = (steps: FoundStep[]) =>
    steps.map(step => (isShown(step.fromId) && isShown(step.toId) ? step : { ...step, note: null }));
  return new Map([...chains].map(([start, steps]) => [start, toldOf(steps)]));
}

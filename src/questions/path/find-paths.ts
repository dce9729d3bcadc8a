import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { type ChainStep, shortestChains } from "../../graph/chain.js";
import type { PlateauName } from "../../graph/plateau.js";
import { typesNamed } from "../../graph/way.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";

export interface PathOptions {
  maxLength: number;
  /** Only along the arrows, from the first element to the second. */
  directed: boolean;
  /** Types to walk; those that carry impact when left out or empty. */
  relations?: string[] | null;
  /** The day by which relations and the elements between the ends must be in force. */
  at: string;
  /** As-is unless said. */
  plateau?: PlateauName;
}

export type FoundStep = ChainStep;

export const longestPath = 15;

/**
 * The relations of a shortest chain from each of some elements to one other; an element from which none is short enough
 * is missing. One round trip; of the to-be architecture one a level. Throws BAD_USER_INPUT for a length out of bounds.
 */
export async function findPaths(
  context: Context,
  ends: { from: string[]; to: string },
  { maxLength, directed, relations, at, plateau }: PathOptions,
): Promise<Map<string, FoundStep[]>> {
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > longestPath) {
    throw new RepositoryError("BAD_USER_INPUT", `maxLength must be between 1 and ${longestPath}, not ${maxLength}.`);
  }
  return shortestChains(context, ends, {
    types: typesNamed(relations, metamodel.impactTypes),
    direction: directed ? "OUT" : "BOTH",
    depth: maxLength,
    most: limits.maxWalkNodes,
    at,
    plateau,
  });
}

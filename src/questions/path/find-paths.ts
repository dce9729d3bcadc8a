import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { type ChainStep, shortestChains } from "../../graph/chain.js";
import type { PlateauName } from "../../graph/plateau.js";
import { typesNamed } from "../../graph/way.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";

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
  return shortestChains(context, ends, {
    types: typesNamed(relations, metamodel.impactTypes),
    direction: directed ? "OUT" : "BOTH",
    depth: maxLength,
    most: limits.maxWalkNodes,
    at,
    plateau,
  });
}

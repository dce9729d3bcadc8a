import { RepositoryError } from "../../common/repository-error.js";
import type { PlateauName } from "../../graph/plateau.js";

export type Direction = "IMPACT" | "DEPENDENCIES" | "BOTH";

export interface WalkOptions {
  direction: Direction;
  /** Maximum number of relations, 1–50. Default: the whole reach. */
  maxDepth?: number | null;
  /** Relation types to follow. Default (also for an empty list): those that carry impact. */
  relations?: string[] | null;
  /** Day on which relations and elements must be in force. */
  at: string;
  /** Default: AS_IS. */
  plateau?: PlateauName;
  /** Ids of elements that are reached, but at which the walk stops. */
  ignoreAsHops: string[];
  /** Kinds of elements that are reached, but at which the walk stops. */
  stopAt: string[];
  /** Computes the effect of the loss of the starts. The whole reach is walked then, independent of `maxDepth`. */
  withSeverity: boolean;
  /** Reads the needs of each element (for a walk along the arrows: its dependants). */
  withNeeds: boolean;
  /** Reads the neighbours one step further. */
  withAhead: boolean;
  withAudience: boolean;
  /** Reads the OPDs that are responsible for the reached elements. */
  withOpd: boolean;
}

/**
 * Maximum depth of any walk. Longer chains in the architecture of a province are cycles; measured models end at depth
 * 15.
 */
export const wholeReach = 50;

/** Throws BAD_USER_INPUT for options out of bounds and for contradicting options. */
export function checkOptions({ direction, maxDepth, ignoreAsHops, stopAt, withSeverity }: WalkOptions): void {
  if (typeof maxDepth === "number" && (maxDepth < 1 || maxDepth > wholeReach)) {
    throw new RepositoryError("BAD_USER_INPUT", `maxDepth must be between 1 and ${wholeReach}, not ${maxDepth}.`);
  }
  if (direction === "BOTH" && ignoreAsHops.length + stopAt.length > 0) {
    throw new RepositoryError(
      "BAD_USER_INPUT",
      "ignoreAsHops and stopAt require direction IMPACT or DEPENDENCIES, not BOTH.",
    );
  }
  if (direction !== "IMPACT" && withSeverity) {
    throw new RepositoryError("BAD_USER_INPUT", `severity requires direction IMPACT, not ${direction}.`);
  }
}

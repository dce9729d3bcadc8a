import { RepositoryError } from "../../common/repository-error.js";
import type { PlateauName } from "../../graph/plateau.js";

export type Direction = "IMPACT" | "DEPENDENCIES" | "BOTH";

export interface WalkOptions {
  direction: Direction;
  /** Exactly this many relations far; the whole reach when left out. */
  maxDepth?: number | null;
  /** Types to walk; those that carry impact when left out or empty. */
  relations?: string[] | null;
  /** The day by which relations and elements must be in force. */
  at: string;
  /** As-is unless said. */
  plateau?: PlateauName;
  /** Ids that are reached but never walked through. */
  ignoreAsHops: string[];
  /** Kinds of which elements are reached but never walked through. */
  stopAt: string[];
  /** Whether to judge what the loss of the starts does; the whole reach is walked then, whatever is listed of it. */
  withSeverity: boolean;
  /** Whether to tell what each element needs (of a walk along the arrows: what needs it). */
  withNeeds: boolean;
  /** Whether to tell the neighbours one step further. */
  withAhead: boolean;
  withAudience: boolean;
  /** Whether to tell the perangkat daerah that answer for what was reached. */
  withOpd: boolean;
}

/** Beyond this a chain of the province's architecture has come back to where it began; measured models end by 15. */
export const wholeReach = 50;

/** Throws BAD_USER_INPUT for what no walk can do. */
export function checkOptions({ direction, maxDepth, ignoreAsHops, stopAt, withSeverity }: WalkOptions): void {
  if (typeof maxDepth === "number" && (maxDepth < 1 || maxDepth > wholeReach)) {
    throw new RepositoryError("BAD_USER_INPUT", `maxDepth must be between 1 and ${wholeReach}, not ${maxDepth}.`);
  }
  if (direction === "BOTH" && ignoreAsHops.length + stopAt.length > 0) {
    throw new RepositoryError("BAD_USER_INPUT", "ignoreAsHops and stopAt need a direction; BOTH has none.");
  }
  if (direction !== "IMPACT" && withSeverity) {
    throw new RepositoryError("BAD_USER_INPUT", `Trouble has a severity in the direction IMPACT, not ${direction}.`);
  }
}

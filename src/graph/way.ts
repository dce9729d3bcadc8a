import { knownTypes } from "./any-relation.js";
import type { PlateauName } from "./plateau.js";

/**
 * Options of a walk. A walk starts at one or more elements, follows relations breadth first, and reaches each element once,
 * at its distance from the nearest start.
 */
export interface Way {
  /** Relationship types to follow. At least one, unless `depth` is 0. */
  types: readonly string[];
  /** OUT follows the arrows, IN goes against them, BOTH does either. */
  direction: "OUT" | "IN" | "BOTH";
  /** Maximum distance, in relations. With 0 a walk reaches its starts only. */
  depth: number;
  /** Bound on the elements of a walk. A walk in TO_BE stops after the level that exceeds it; statements limit their rows themselves. */
  most: number;
  /** Day (`2026-11-24`) on which the relations and the elements reached must be in force. */
  at: string;
  /** Architecture to walk in. Default: AS_IS. */
  plateau?: PlateauName;
  /** Elements that are reached but not passed, by id or kind. Starts are always passed. Not available with BOTH. */
  stops?: { ids: readonly string[]; kinds: readonly string[] };
  /** Includes the starts in the result, at distance 0. Default: false. */
  withStarts?: boolean;
}

/** Returns true if the walk reads the to-be architecture. */
export const isToBe = ({ plateau }: Pick<Way, "plateau">): boolean => plateau === "TO_BE";

/** Returns the relationship types that a client names, or the default. Throws BAD_USER_INPUT for unknown types. */
export const typesNamed = (named: readonly string[] | null | undefined, byDefault: readonly string[]) =>
  named?.length ? knownTypes(named) : byDefault;

import type { Names } from "../names.js";
import type { Located, Path } from "../operation.js";
import type { Draft } from "../plan/draft.js";
import type { Reach } from "../reach.js";
import type { Resolution } from "../resolution.js";

/** An element or a relation by the name that a call gives it, and where the call does. */
export interface Named {
  name: string;
  path: Path;
}

/** Steps in which a call takes effect; each is done for all operations before the next one begins. */
export const steps = ["doom", "create", "change", "relate", "merge", "remove"] as const;

/** Works one step of an operation out, in memory alone. */
type Effect<O> = (draft: Draft, operation: O) => void;

/** Declaration of an operation: all that the repository has to know of it. Everything but its line in `operations.ts`. */
export interface OperationType<O extends Located> extends Partial<Record<(typeof steps)[number], Effect<O>>> {
  /** Collects what has to be looked up. */
  names(operation: O, names: Names): void;
  /** Adds the element that it creates to those that names may mean. */
  register?(operation: O, resolution: Resolution): void;
  /** Returns the id of the element that it writes to: of relations the source, of a merge the one that stays. */
  subject(operation: O, resolution: Resolution): string | undefined;
  /** Adds what has to be locked and loaded. */
  reach(operation: O, reach: Reach, resolution: Resolution): void;
  /** Returns what it is about and is not there; throws nothing. The call is refused with NOT_FOUND. */
  missing?(draft: Draft, operation: O): Named[];
  /** Returns the revisions that the client has seen. The call is refused with REVISION_CONFLICT where another is stored. */
  revisions?(operation: O): (Named & { expectedRev?: number })[];
  /** Refuses what all operations of this type lead to together, after their effect. */
  review?(draft: Draft, operations: readonly O[]): void;
}

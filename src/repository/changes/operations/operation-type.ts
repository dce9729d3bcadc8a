import type { Names } from "../names.js";
import type { Located, Path } from "../operation.js";
import type { Draft } from "../plan/draft.js";
import type { Reach } from "../reach.js";
import type { Resolution } from "../resolution.js";
import type { OperationInput } from "./operation-input.js";

/** Element or relation by its name in a request, with the path of the name. */
export interface Named {
  name: string;
  path: Path;
}

/** Steps of a request; each is executed for all operations before the next one begins. */
export const steps = ["doom", "create", "change", "relate", "merge", "succeed", "remove"] as const;

/** Executes one step of an operation, in memory only. */
type Effect<O> = (draft: Draft, operation: O) => void;

/**
 * Declaration of an operation. Besides its line in `operations.ts`, an operation needs nothing else: mutations and the
 * member of `OperationInput` follow from `input`.
 */
export interface OperationType<O extends Located> extends Partial<Record<(typeof steps)[number], Effect<O>>> {
  input: OperationInput<O>;
  /** True if only viewers who may change everything may send it. */
  reorganises?: boolean;
  /** Collects the names to look up. */
  names(operation: O, names: Names): void;
  /** Adds the element that the operation creates to the resolvable names. */
  register?(operation: O, resolution: Resolution): void;
  /** Returns the id of the written element: for a relation its source, for a merge the remaining element. */
  subject(operation: O, resolution: Resolution): string | undefined;
  /** Adds the elements to lock and load. */
  reach(operation: O, reach: Reach, resolution: Resolution): void;
  /** Returns the missing elements and relations, without throwing. The request is refused with NOT_FOUND. */
  missing?(draft: Draft, operation: O): Named[];
  /**
   * Returns the revisions last read by the client. The request is refused with REVISION_CONFLICT if another one is
   * stored.
   */
  revisions?(operation: O): (Named & { expectedRev?: number })[];
  /** Refuses combined effects of all operations of this type, after their execution. */
  review?(draft: Draft, operations: readonly O[]): void;
}

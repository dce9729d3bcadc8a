import type { Operation } from "../operations.js";
import type { Resolution } from "../resolution.js";
import type { Draft } from "./draft.js";

/**
 * Refuses each merge of an element that another operation of the request creates, deletes or merges into another: the
 * result would depend on the order of the operations. Several elements may be merged into one. Returns true if it refuses
 * any.
 */
export function refuseDependentMerges(draft: Draft, operations: readonly Operation[]): boolean {
  const passing = operations.map(operation => passingIn(operation, draft.resolution));
  for (const [index, operation] of operations.entries()) {
    if (operation.action !== "merge") continue;
    const others = passing.toSpliced(index, 1);
    for (const end of ["from", "into"] as const) {
      const { id } = draft.resolution.element(operation[end])!;
      if (others.includes(id)) draft.refuse("MERGED_AND_CHANGED", [...operation.path, end], draft.ref(id));
    }
  }
  return draft.problems.length > 0;
}

/** Returns the id of the element that an operation creates or removes; undefined if it does neither. */
function passingIn(operation: Operation, resolution: Resolution): string | undefined {
  if (operation.action === "delete") return resolution.element(operation.element)?.id;
  if (operation.action === "merge") return resolution.element(operation.from)?.id;
  const created = operation.action === "create" ? resolution.createdId(operation) : undefined;
  return created !== undefined && resolution.isNew(created) ? created : undefined;
}

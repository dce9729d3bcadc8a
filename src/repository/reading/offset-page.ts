import { RepositoryError } from "../repository-error.js";
import { decodeCursor, encodeCursor } from "./order.js";

/**
 * A page of rows that an analysis worked out anew: they have no key but their place, so the cursor is an offset. Throws
 * BAD_USER_INPUT for a cursor of another list.
 */
export function offsetPage<T>(rows: readonly T[], { first, after }: { first: number; after?: string | null }) {
  const start = after ? offsetOf(after) : 0;
  const nodes = rows.slice(start, start + first);
  return {
    nodes,
    pageInfo: {
      hasNextPage: start + nodes.length < rows.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length ? encodeCursor([start]) : undefined,
      endCursor: nodes.length ? encodeCursor([start + nodes.length]) : undefined,
    },
  };
}

function offsetOf(cursor: string): number {
  const [offset] = decodeCursor(cursor, 1) as [number];
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new RepositoryError("BAD_USER_INPUT", "The cursor `after` is not from this list.");
}

import { RepositoryError } from "../../common/repository-error.js";
import { pageSize } from "./connection.js";
import { decodeCursor, encodeCursor } from "./order.js";

/**
 * A page of rows that an analysis worked out anew: they have no key but their place, so the cursor is an offset. Throws
 * BAD_USER_INPUT for a cursor of another list and for a page that is too large. Pages beneath an element are small unless
 * said otherwise, as those of relations are.
 */
export function offsetPage<T>(
  rows: readonly T[],
  { first, after }: { first?: number | null; after?: string | null },
  { isNested = false } = {},
) {
  const start = offsetOf(after);
  const nodes = rows.slice(start, start + pageSize(first, isNested));
  return { nodes, pageInfo: pageInfoOf(start, nodes.length, rows.length) };
}

/** Where a page of so many rows stands that begins at an offset of a list of so many in all. */
export const pageInfoOf = (start: number, rows: number, total: number) => ({
  hasNextPage: start + rows < total,
  hasPreviousPage: start > 0,
  startCursor: rows ? encodeCursor([start]) : undefined,
  endCursor: rows ? encodeCursor([start + rows]) : undefined,
});

/** The offset behind a cursor, 0 without one; throws BAD_USER_INPUT for a cursor of another list. */
export function offsetOf(cursor: string | null | undefined): number {
  if (!cursor) return 0;
  const [offset] = decodeCursor(cursor, 1) as [number];
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new RepositoryError("BAD_USER_INPUT", "The cursor `after` is not from this list.");
}

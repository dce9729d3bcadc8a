import { RepositoryError } from "../../common/repository-error.js";
import { pageSize } from "./connection.js";
import { decodeCursor, encodeCursor } from "./order.js";

/**
 * Returns a page of computed rows, which have no key, so the cursor is an offset. Throws BAD_USER_INPUT for a cursor of
 * another list or a page that is too large. Nested lists have the smaller default page size of relations.
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

/** Returns the page info for `rows` rows from the offset `start` in a list of `total` rows. */
export const pageInfoOf = (start: number, rows: number, total: number) => ({
  hasNextPage: start + rows < total,
  hasPreviousPage: start > 0,
  startCursor: rows ? encodeCursor([start]) : undefined,
  endCursor: rows ? encodeCursor([start + rows]) : undefined,
});

/** Returns the offset of a cursor. Default: 0. Throws BAD_USER_INPUT for a cursor of another list. */
export function offsetOf(cursor: string | null | undefined): number {
  if (!cursor) return 0;
  const [offset] = decodeCursor(cursor, 1) as [number];
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new RepositoryError("BAD_USER_INPUT", "The cursor `after` is not from this list.");
}

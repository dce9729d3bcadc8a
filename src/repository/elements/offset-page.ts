import { limits } from "../../common/limits.js";
import { type PageRequest, pageOf } from "./connection.js";
import { decodeCursor, refuseCursor } from "./cursor.js";
import { Connection } from "./present-connection.js";

/** Rows of a page: those from `start` to `end` of a list of `total` rows. */
export interface Window {
  start: number;
  end: number;
  total: number;
}

interface Options<T, R extends object> {
  /** Presents a row of the page. Default: the row itself. */
  present?: (row: T) => R;
  /** Further fields of the connection; getters are called when their field is selected. */
  beside?: object;
  /** Rows of a page without `first` and `last`. Default: `limits.defaultPageSize`. */
  defaultSize?: number;
}

/**
 * Returns a page of computed rows as a connection. Throws BAD_USER_INPUT for a cursor of another list, for a page that is
 * too large, and for a mixture of `first`, `after` with `last`, `before`.
 */
export function offsetPage<T extends object, R extends object = T>(
  rows: readonly T[],
  args: PageRequest,
  { present = row => row as object as R, beside, defaultSize }: Options<T, R> = {},
): Connection<R> {
  const window = windowOf(args, rows.length, defaultSize);
  return connectionOfWindow(rows.slice(window.start, window.end).map(present), window, beside);
}

/**
 * Returns the rows of a page in a list of `total` rows. Computed rows have no key, so their cursor is their position,
 * from 1. Throws like `offsetPage`.
 */
export function windowOf(args: PageRequest, total: number, defaultSize: number = limits.defaultPageSize): Window {
  const { size, cursor, isBackwards } = pageOf(args, defaultSize);
  const position = cursor ? positionOf(cursor) : undefined;
  if (isBackwards) {
    const end = Math.min((position ?? total + 1) - 1, total);
    return { start: Math.max(end - size, 0), end, total };
  }
  const start = Math.min(position ?? 0, total);
  return { start, end: Math.min(start + size, total), total };
}

/** Returns the connection of the rows of a window. `beside`: further fields; getters stay getters. */
export function connectionOfWindow<R extends object>(
  rows: readonly R[],
  { start, end, total }: Window,
  beside: object = {},
): Connection<R> {
  const keyed = rows.map((node, index) => ({ node, key: [start + index + 1] }));
  const beyond = { hasNextPage: end < total, hasPreviousPage: start > 0 };
  const connection = new Connection(keyed, beyond, { totalCount: total });
  return Object.defineProperties(connection, Object.getOwnPropertyDescriptors(beside));
}

function positionOf(cursor: string): number {
  const [position] = decodeCursor(cursor, 1);
  return Number.isSafeInteger(position) && (position as number) > 0 ? (position as number) : refuseCursor();
}

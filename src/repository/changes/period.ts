import type { Row } from "../../database/database.js";

/**
 * Period from `since` (inclusive) to `until` (exclusive). The texts sort by date; an open start sorts first, an open
 * end last.
 */
export const startOf = (row: Row): string => row.since ?? "";
export const endOf = (row: Row): string => row.until ?? "~";

export const isInForce = (row: Row, day: string): boolean => startOf(row) <= day && day < endOf(row);

export const overlaps = (a: Row, b: Row): boolean => startOf(a) < endOf(b) && startOf(b) < endOf(a);

/** Returns true if `a` is in force on every day of `b`. */
export const covers = (a: Row, b: Row): boolean => startOf(a) <= startOf(b) && endOf(b) <= endOf(a);

/** Compares starts: negative if `a` starts first. An open start is before all others. */
export const compareStarts = (a: Row, b: Row): number =>
  Number(startOf(a) > startOf(b)) - Number(startOf(a) < startOf(b));

/** Returns true if the period between two days is empty. A period with an open bound is never empty. */
export const isEmptyPeriod = (from?: string | null, until?: string | null): boolean =>
  !!from && !!until && from >= until;

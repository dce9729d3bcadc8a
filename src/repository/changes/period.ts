import type { Row } from "../../database/database.js";

/** Days from `since` until before `until`. They sort as texts, and an open one as if it were before or after all others. */
export const startOf = (row: Row): string => row.since ?? "";
export const endOf = (row: Row): string => row.until ?? "~";

export const isInForce = (row: Row, day: string): boolean => startOf(row) <= day && day < endOf(row);

export const overlaps = (a: Row, b: Row): boolean => startOf(a) < endOf(b) && startOf(b) < endOf(a);

/** Whether `a` holds on every day of `b`. */
export const covers = (a: Row, b: Row): boolean => startOf(a) <= startOf(b) && endOf(b) <= endOf(a);

/** Negative when `a` starts first, an open start before all others. */
export const compareStarts = (a: Row, b: Row): number =>
  Number(startOf(a) > startOf(b)) - Number(startOf(a) < startOf(b));

/** Whether two days, either of them open, leave no day between them. */
export const isEmptyPeriod = (from?: string | null, until?: string | null): boolean =>
  !!from && !!until && from >= until;

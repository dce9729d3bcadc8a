import type { Row } from "../../database/database.js";

/** Days from `since` until before `until`; an end that is not there is open. Days sort as texts. */
const start = (row: Row): string => row.since ?? "";
const end = (row: Row): string => row.until ?? "~";

export const isInForce = (row: Row, day: string): boolean => start(row) <= day && day < end(row);

export const overlaps = (a: Row, b: Row): boolean => start(a) < end(b) && start(b) < end(a);

/** Whether `a` holds on every day of `b`. */
export const covers = (a: Row, b: Row): boolean => start(a) <= start(b) && end(b) <= end(a);

/** Negative when `a` starts first, an open start before all others. */
export const compareStarts = (a: Row, b: Row): number => Number(start(a) > start(b)) - Number(start(a) < start(b));

/** Whether two days, either of them open, leave no day between them. */
export const isEmptyPeriod = (from?: string | null, until?: string | null): boolean =>
  !!from && !!until && from >= until;

import type { Row } from "../../../database/database.js";
import { isSame } from "./same-relation.js";

/** The properties whose values differ, with those they have afterwards; null for what is gone. */
export function difference(before: Row = {}, after: Row = {}): Row {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = names.filter(name => !isSame(before[name], after[name]));
  return Object.fromEntries(differing.map(name => [name, after[name] ?? null]));
}

/** Those properties that have a value. */
export const withoutNulls = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));

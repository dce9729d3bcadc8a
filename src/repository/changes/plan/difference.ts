import { withoutNulls } from "../../../common/without-nulls.js";
import type { Row } from "../../../database/database.js";
import { isSame } from "./same-relation.js";

/** Returns the changed properties with their new values; null for removed ones. */
export function difference(before: Row | undefined, after: Row = {}): Row {
  if (!before) return withoutNulls(after);
  const differing: Row = {};
  for (const row of [before, after])
    for (const name of Object.keys(row)) if (!isSame(before[name], after[name])) differing[name] = after[name] ?? null;
  return differing;
}

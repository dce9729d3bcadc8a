import type { UnrelateOperation } from "../../../repository/changes/operations/unrelate.js";
import type { RelationsHeld } from "../column.js";
import type { FilledRow } from "./filled-row.js";
import { pathOf } from "./findings.js";
import type { Meant } from "./reading.js";
import { storedBetween } from "./stored.js";
import type { Workbench } from "./workbench.js";

/** Ends of the relation of a row, and its type. */
interface Described {
  from: Meant;
  to: Meant;
  holds: RelationsHeld;
}

/**
 * Returns the removal of a stored relation without data of its own to which a row now gives a start: both are the same
 * relation, which would otherwise be there twice. A row of another time, or one that is stored already, removes nothing.
 */
export function givenAStart(
  row: FilledRow,
  { from, to, holds: { type, relations } }: Described,
  { stored, listed }: Workbench,
): UnrelateOperation[] {
  const { since } = row.properties;
  // A to-one relation makes room by itself.
  // Several rows are several periods, and it is not clear which of them the relation is.
  if (!since || listed.between(from, type, to).length > 1 || relations.some(({ oneAtATime }) => oneAtATime)) return [];
  const between = storedBetween({ from, type, to }, from, stored);
  if (!listed.isInForce(row, between) || between.some(each => each.since === since)) return [];
  const path = pathOf(row.place);
  return between.filter(({ isBare }) => isBare).map(({ id }) => ({ action: "unrelate", relation: id, path }));
}

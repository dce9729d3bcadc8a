import { succession as successionType } from "../../../../graph/responsible.js";
import { addRelation } from "../add-relation.js";
import type { Draft } from "../draft.js";
import { handOver } from "./hand-over.js";
import { refuseSuccession, successionsOf } from "./refuse-succession.js";
import type { Moved, Named, Succession } from "./succession.js";
import { tellSuccession } from "./tell-succession.js";

/**
 * Ends the old Opds on a day, hands their relations over to the heirs, and records who succeeds whom. An heir that the
 * request creates without a first day begins on that day. Warnings list what moves. Repeating it completes what was added
 * to any of the old Opds since. Returns the moved relations; none with problems.
 */
export function succeed(draft: Draft, succession: Succession): Moved[] {
  if (refuseSuccession(draft, succession)) return [];
  for (const { opd } of succession.heirs) if (!opd.before) opd.after!.validFrom ??= succession.day;
  const moved = succession.olds.flatMap(({ opd }) => handOver(draft, opd, succession));
  const begun = succession.continues ? [] : succession.olds.filter(old => recordEnd(draft, old, succession));
  if (moved.length + begun.length === 0) for (const old of succession.olds) refuseNothingLeft(draft, old, succession);
  tellSuccession(draft, succession, moved);
  return moved;
}

/**
 * Ends an old Opd and relates it to its successors. A succession that is recorded without a day gets it. Returns false if all of it
 * is recorded already.
 */
function recordEnd(draft: Draft, { opd, path }: Named, { heirs, day, legalBasis }: Succession): boolean {
  const recorded = new Map(successionsOf(draft, opd).map(({ to, after }) => [to, after!]));
  const isWhole = opd.after!.validUntil === day && heirs.every(heir => recorded.get(heir.opd.id)?.since === day);
  opd.after!.validUntil = day;
  const properties = { since: day, ...(legalBasis ? { legalBasis } : {}) };
  for (const { opd: target, path: targetPath } of heirs) {
    const there = recorded.get(target.id);
    if (there) there.since ??= day;
    const requested = { source: opd, type: successionType, target, properties, path, targetPath };
    addRelation(draft, requested, { orUpdate: true });
  }
  return !isWhole;
}

function refuseNothingLeft(draft: Draft, { opd, path }: Named, { heirs, day, continues }: Succession) {
  if (continues) draft.refuse("NOTHING_MOVES", path, draft.ref(opd.id), day);
  else
    draft.refuse(
      "ALREADY_SUCCEEDED",
      path,
      draft.ref(opd.id),
      heirs.map(heir => draft.ref(heir.opd.id)).join(", "),
      day,
      "NOTHING",
    );
}

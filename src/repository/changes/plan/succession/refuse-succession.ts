import { succession as successionType } from "../../../../graph/responsible.js";
import { endOf, isInForce, startOf } from "../../period.js";
import type { Draft, ElementState, RelationState } from "../draft.js";
import type { Named, Succession } from "./succession.js";

/** Refuses a succession that contradicts itself, the validity of its Opds or another succession. Returns true if it does. */
export function refuseSuccession(draft: Draft, succession: Succession): boolean {
  const before = draft.problems.length;
  for (const named of [...succession.olds, ...succession.heirs]) refusePassing(draft, named);
  for (const heir of succession.heirs) refuseHeir(draft, heir, succession);
  for (const old of succession.olds) refuseOld(draft, old, succession);
  return draft.problems.length > before;
}

/** Refuses an Opd that another operation of the request deletes or merges into another element. */
function refusePassing(draft: Draft, { opd, path }: Named) {
  if (draft.doomed.has(opd.id)) draft.refuse("MERGED_AND_CHANGED", path, draft.ref(opd.id));
}

/** Refuses an heir that is an old Opd, of another plateau, not in force from the day, or succeeded itself. */
function refuseHeir(draft: Draft, { opd, path }: Named, { olds, day }: Succession) {
  const { plateau } = opd.after!;
  const other = olds.find(old => old.opd.after!.plateau !== plateau)?.opd;
  const next = successionsOf(draft, opd)[0];
  if (olds.some(old => old.opd === opd)) draft.refuse("SUCCESSOR_AMONG_OLD", path, draft.ref(opd.id));
  else if (other) draft.refuse("DIFFERENT_PLATEAUS", path, draft.ref(other.id), draft.ref(opd.id));
  else if (!isInForce(validityOf(opd), day)) refuseNotInForce(draft, { opd, path }, day);
  else if (next) refuseSucceeded(draft, { opd, path }, next);
}

/**
 * Refuses an old Opd that does not end on the day because it began then or later or ended before, that succeeds another one
 * only from that day, or that has other successors.
 */
function refuseOld(draft: Draft, { opd, path }: Named, { heirs, day }: Succession) {
  const validity = validityOf(opd);
  const isHeir = (id: string) => heirs.some(heir => heir.opd.id === id);
  const others = successionsOf(draft, opd).find(({ to, after }) => !isHeir(to) || (after!.since ?? day) !== day);
  const later = draft
    .relationsTo(opd.id)
    .find(({ type, after }) => type === successionType && (after!.since ?? "") >= day);
  if (others) refuseSucceeded(draft, { opd, path }, others);
  else if (startOf(validity) >= day || endOf(validity) < day) refuseNotInForce(draft, { opd, path }, day);
  else if (later)
    draft.refuse("SUCCEEDS_LATER", path, draft.ref(opd.id), draft.shownRef(later.from), later.after!.since!);
}

const validityOf = ({ after }: ElementState) => ({ since: after!.validFrom, until: after!.validUntil });

/** Returns the relations to successors that have not ended, whenever they begin. */
export const successionsOf = (draft: Draft, { id }: ElementState): RelationState[] =>
  draft.relationsFrom(id, successionType).filter(({ after }) => endOf(after!) === "~");

function refuseSucceeded(draft: Draft, { opd, path }: Named, { to, after }: RelationState) {
  draft.refuse("ALREADY_SUCCEEDED", path, draft.ref(opd.id), draft.shownRef(to), after!.since ?? "", "");
}

function refuseNotInForce(draft: Draft, { opd, path }: Named, day: string) {
  const { validFrom, validUntil } = opd.after!;
  draft.refuse("OPD_NOT_IN_FORCE", path, draft.ref(opd.id), day, validFrom ?? "", validUntil ?? "");
}

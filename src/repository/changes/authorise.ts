import {
  changesNothing,
  mayChange,
  mayLoosen,
  reasonNotToChange,
  reasonNotToReorganise,
  reasons,
} from "../../access/may-change.js";
import type { Transaction } from "../../database/database.js";
import { matchElement } from "./match-element.js";
import type { Path } from "./operation.js";
import { type Operation, typeOf } from "./operations.js";
import { isLoosened } from "./plan/confidentiality.js";
import type { Draft, ElementState } from "./plan/draft.js";

/**
 * Refuses operations on elements that the writer may not change, before anything else is planned, so that no other
 * refusal describes them. Elements that the writer may not see were refused with NOT_FOUND. Source of the rules:
 * docs/decisions/0096-roles-are-one-table.md.
 */
export function refuseForeign(draft: Draft, operations: readonly Operation[]) {
  if (draft.writer.changes === "EVERYTHING") return;
  for (const operation of operations) {
    const { path, namedAt = path } = operation;
    const type = typeOf(operation);
    const reason = type.reorganises && reasonNotToReorganise(draft.writer);
    if (reason) draft.refuse("FORBIDDEN", namedAt, reason);
    if (reason) continue;
    const stored = draft.elements.get(type.subject(operation, draft.resolution) ?? "")?.before;
    if (stored || (type.register && changesNothing(draft.writer))) forbid(draft, namedAt, stored?.responsible);
  }
}

/**
 * Refuses planned changes that reach further than the operations name: elements whose relations a deletion or merge
 * removes, and elements that more people would see.
 */
export function refuseForbidden(draft: Draft, operations: readonly Operation[], touched: readonly ElementState[]) {
  if (draft.writer.changes === "EVERYTHING") return;
  const pathOf = pathsOf(draft, operations);
  for (const state of touched) {
    const path = pathOf(state.id);
    if (state.before) forbid(draft, path, state.before.responsible);
    if (isLoosened(state) && !mayLoosen(draft.writer))
      draft.refuse("FORBIDDEN", [...path, "confidentiality"], reasons.looser);
  }
}

/** Refuses a request after which the OPDs of the writer are not responsible for what it wrote. */
export async function refuseGivenAway(
  transaction: Transaction,
  draft: Draft,
  operations: readonly Operation[],
  touched: readonly ElementState[],
) {
  if (draft.writer.changes === "EVERYTHING") return;
  const ids = touched.filter(({ after }) => after).map(({ id }) => id);
  const rows = await transaction.run(readResponsible, { ids });
  const pathOf = pathsOf(draft, operations);
  for (const { id, responsible } of rows) {
    if (mayChange(draft.writer, responsible)) continue;
    draft.refuse("FORBIDDEN", pathOf(id), draft.elements.get(id)?.before ? reasons.givenAway : reasons.notOwned);
  }
}

const readResponsible = `UNWIND $ids AS id ${matchElement("n", "id")} RETURN n.id AS id, n.responsible AS responsible`;

function forbid(draft: Draft, path: Path, responsible: unknown) {
  const reason = reasonNotToChange(draft.writer, responsible);
  if (reason) draft.refuse("FORBIDDEN", path, reason);
}

/** Returns the path of the first operation on an element; for one that no operation names, that of the request. */
function pathsOf(draft: Draft, operations: readonly Operation[]): (id: string) => Path {
  const paths = new Map<string, Path>();
  for (const operation of operations) {
    const id = typeOf(operation).subject(operation, draft.resolution);
    if (id !== undefined && !paths.has(id)) paths.set(id, operation.path);
  }
  return id => paths.get(id) ?? operations[0]?.path ?? [];
}

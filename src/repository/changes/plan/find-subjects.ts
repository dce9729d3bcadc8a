import { groupBy } from "../../../common/group-by.js";
import { RepositoryError } from "../../../common/repository-error.js";
import type { Row } from "../../../database/database.js";
import { readAttributes } from "../../../graph/attributes.js";
import type { Path } from "../operation.js";
import { type Operation, typeOf } from "../operations.js";
import type { Draft } from "./draft.js";

/**
 * Throws NOT_FOUND if operations name elements or relations that do not exist, with all `ids` and the first of the
 * `paths` of each.
 */
export function refuseUnknownSubjects(draft: Draft, operations: readonly Operation[]) {
  const missing = operations.flatMap(operation => typeOf(operation).missing?.(draft, operation) ?? []);
  if (missing.length === 0) return;
  const byName = groupBy(missing, ({ name }) => name);
  const ids = [...byName.keys()];
  const paths = [...byName.values()].map(([first]) => first!.path);
  throw new RepositoryError("NOT_FOUND", `Tidak ditemukan: ${ids.join(", ")}.`, { ids, paths });
}

/**
 * Throws REVISION_CONFLICT if an element has changed since the client read it, with the `current` record and the `path`
 * of its name.
 */
export function refuseStale(draft: Draft, operations: readonly Operation[]) {
  for (const operation of operations) {
    for (const { name, path, expectedRev } of typeOf(operation).revisions?.(operation) ?? []) {
      const { id } = draft.resolution.element(name)!;
      const current = draft.elements.get(id)?.before;
      if (current && expectedRev !== undefined && current.rev !== expectedRev)
        throw conflict(draft.ref(id), { expectedRev, current, path });
    }
  }
}

function conflict(
  ref: string,
  { expectedRev, current: stored, path }: { expectedRev: number; current: Row; path: Path },
) {
  const { attributesJson, ...record } = stored;
  const message = `${ref} sudah diubah: revisinya kini ${record.rev}, bukan ${expectedRev}.`;
  const current = { ...record, ref, attributes: readAttributes(attributesJson) };
  return new RepositoryError("REVISION_CONFLICT", message, { current, path });
}

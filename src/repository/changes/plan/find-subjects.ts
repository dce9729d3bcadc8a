import { groupBy } from "../../../common/group-by.js";
import { RepositoryError } from "../../../common/repository-error.js";
import type { Row } from "../../../database/database.js";
import { readAttributes } from "../../../graph/attributes.js";
import type { MergeOperation, Operation, Path } from "../operation.js";
import type { Draft } from "./draft.js";

/** The name of an element or a relation, and where the call says it. */
interface Named {
  name: string;
  path: Path;
}

/** Throws NOT_FOUND where operations are about elements or relations that are not there: all `ids`, and in `paths` where each stands first. */
export function refuseUnknownSubjects(draft: Draft, operations: readonly Operation[]) {
  const missing = operations.flatMap(operation => missingOf(draft, operation));
  if (missing.length === 0) return;
  const byName = groupBy(missing, ({ name }) => name);
  const ids = [...byName.keys()];
  const paths = [...byName.values()].map(([first]) => first!.path);
  throw new RepositoryError("NOT_FOUND", `Tidak ditemukan: ${ids.join(", ")}.`, { ids, paths });
}

/** Where an operation creates or relates, what is missing is a problem of its input. */
function missingOf(draft: Draft, operation: Operation): Named[] {
  const { path, namedAt = path } = operation;
  switch (operation.action) {
    case "create":
    case "relate":
      return [];
    case "unrelate":
      return draft.relations.has(operation.relation) ? [] : [{ name: operation.relation, path }];
    case "merge":
      return bothOf(operation).filter(({ name }) => !isThere(draft, name));
    default:
      return isThere(draft, operation.element, operation.kind) ? [] : [{ name: operation.element, path: namedAt }];
  }
}

const bothOf = ({ path, from, into }: MergeOperation): [from: Named, into: Named] => [
  { name: from, path: [...path, "from"] },
  { name: into, path: [...path, "into"] },
];

function isThere(draft: Draft, name: string, kind?: string): boolean {
  const named = draft.resolution.element(name);
  return !!named && (named.isNew || draft.elements.has(named.id)) && (kind ?? named.kind) === named.kind;
}

/** Throws REVISION_CONFLICT where somebody else was faster, with the `current` record and the `path` that names it. */
export function refuseStale(draft: Draft, operations: readonly Operation[]) {
  for (const operation of operations) {
    const { action, path, namedAt = path } = operation;
    if (action === "merge") refuseStaleMerge(draft, operation);
    else if ("expectedRev" in operation)
      refuseOther(draft, { name: operation.element, path: namedAt }, operation.expectedRev);
  }
}

function refuseStaleMerge(draft: Draft, operation: MergeOperation) {
  const [from, into] = bothOf(operation);
  refuseOther(draft, from, operation.expectedRevs?.from);
  refuseOther(draft, into, operation.expectedRevs?.into);
}

function refuseOther(draft: Draft, { name, path }: Named, expectedRev: number | undefined) {
  const { id } = draft.resolution.element(name)!;
  const current = draft.elements.get(id)?.before;
  if (current && expectedRev !== undefined && current.rev !== expectedRev)
    throw conflict(draft.ref(id), { expectedRev, current, path });
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

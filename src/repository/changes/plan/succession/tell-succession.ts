import { groupBy } from "../../../../common/group-by.js";
import { metamodel } from "../../../../metamodel/metamodel.js";
import type { Draft, ElementState } from "../draft.js";
import type { Moved, Succession } from "./succession.js";

/** Maximum number of refs listed for each relation that moves, so that a split can be chosen from them; `total` is the number of all. */
const mostNamed = 500;

/**
 * Warns of what moves to each heir or only ends, as far as the writer sees it, and of the rights of editors, which do not
 * move with it.
 */
export function tellSuccession(draft: Draft, { olds, heirs, day, path }: Succession, all: readonly Moved[]): void {
  const moved = all.filter(({ other }) => draft.isShown(other));
  const refs = (opds: readonly ElementState[]) => opds.map(({ id }) => draft.ref(id)).join(", ");
  const [from, to] = [olds, heirs].map(named => named.map(({ opd }) => opd)) as [ElementState[], ElementState[]];
  for (const heir of to) {
    const parts = countsOf(
      draft,
      moved.filter(each => each.heirs.includes(heir)),
    );
    const warning = draft.warn("OPD_TAKES_OVER", path, refs([heir]), refs(from), day, textOf(parts));
    warning.extensions = { into: draft.ref(heir.id), moved: parts };
  }
  const ended = countsOf(
    draft,
    moved.filter(each => each.heirs.length === 0),
  );
  if (ended.length > 0) draft.warn("OPD_LOSES", path, refs(from), day, textOf(ended)).extensions = { ended };
  const editors = draft.warn("EDITORS_DO_NOT_MOVE", path, refs(from), refs(to), day);
  draft.successions.push({ olds: from, heirs: to, day, editors });
}

/** Number of relations of one type and direction. */
interface Count {
  type: string;
  /** True if the relation starts at the Opd. */
  outgoing: boolean;
  /** Label as read from the Opd, in Indonesian. */
  label: string;
  total: number;
  /** Refs of the elements at the other ends, the first 500. */
  refs: string[];
}

function countsOf(draft: Draft, moved: readonly Moved[]): Count[] {
  const groups = groupBy(moved, ({ relation: { type }, direction }) => `${type} ${direction}`);
  const counts = [...groups.values()].map(group => countOf(draft, group));
  return counts.sort((one, other) => other.total - one.total || (one.type < other.type ? -1 : 1));
}

function countOf(draft: Draft, group: readonly Moved[]): Count {
  const { relation, direction } = group[0]!;
  const ends = [relation.from, relation.to].map(id => String(draft.row(id).kind)) as [string, string];
  const refs = [...new Set(group.map(({ other }) => draft.ref(other)))].sort();
  return {
    type: relation.type,
    outgoing: direction === "OUT",
    label: metamodel.labelOf(relation.type, ends, direction),
    total: refs.length,
    refs: refs.slice(0, mostNamed),
  };
}

const textOf = (counts: readonly Count[]): string =>
  counts.map(({ label, total }) => `${label} ${total}`).join("; ") || "tidak ada";

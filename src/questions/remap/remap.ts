import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { applyChanges } from "../../repository/changes/apply-changes.js";
import type { Problem } from "../../repository/changes/operation.js";
import type { Context } from "../../repository/context.js";
import { readVersions } from "../../repository/taxonomy/read-versions.js";
import { moveOperations } from "./move-operations.js";
import { problemsOfVersions } from "./problems-of-versions.js";
import { readMoves } from "./read-moves.js";
import { readUsedNodes, type Step, type UsedNode } from "./read-used-nodes.js";

interface Occasion {
  validateOnly?: boolean;
  /** For the change log. */
  note: string;
}

/** What became of the nodes that are used; none with an ERROR among the problems. */
export interface Remapped {
  nodes: UsedNode[];
  problems: Problem[];
}

/**
 * Moves what points at nodes of one version to their successors in another, where each has exactly one; all of it in one
 * transaction or nothing. Throws TOO_MANY_ROWS, and REVISION_CONFLICT where an element is changed at the same time.
 */
export async function remap(
  context: Context,
  step: Step,
  { validateOnly, note }: Partial<Occasion>,
): Promise<Remapped> {
  const refusals = problemsOfVersions(
    step,
    (await readVersions(context, step.taxonomy)).map(({ name }) => name),
  );
  if (refusals.length > 0) return { nodes: [], problems: refusals };
  const nodes = await readUsedNodes(context, step);
  const problems = await moveAll(context, nodes.filter(hasOneSuccessor), { validateOnly, note: note ?? noteOf(step) });
  return { nodes: problems.length > 0 ? [] : nodes, problems };
}

export const hasOneSuccessor = ({ successorIds }: UsedNode): boolean => successorIds.length === 1;

/** How many relations point at nodes. */
export const relationsOf = (nodes: readonly UsedNode[]): number =>
  nodes.reduce((sum, { relations }) => sum + relations, 0);

const noteOf = ({ taxonomy, from, to }: Step) => `Dipindahkan dari ${taxonomy} versi “${from}” ke versi “${to}”`;

async function moveAll(context: Context, nodes: readonly UsedNode[], occasion: Occasion): Promise<Problem[]> {
  if (nodes.length === 0) return [];
  refuseTooMany(relationsOf(nodes));
  const moves = await readMoves(context, nodes);
  return (await applyChanges(context, moveOperations(moves, context.today), occasion)).problems;
}

/** The transaction has a bound of its own, by the heap of Neo4j; this one keeps what is read within that of Node. */
function refuseTooMany(relations: number) {
  if (relations <= limits.maxMovedRelations) return;
  const message = `${relations} hubungan terlalu banyak untuk satu kali pindah; paling banyak ${limits.maxMovedRelations}.`;
  throw new RepositoryError("TOO_MANY_ROWS", message, { rows: relations, bound: limits.maxMovedRelations });
}

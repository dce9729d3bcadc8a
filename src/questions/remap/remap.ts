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
  /** Note for the change log. */
  note: string;
  /** Names of the documents on which the change is based. */
  cites?: readonly string[];
}

/** Used nodes of the older version; empty if there are problems of severity ERROR. */
export interface Remapped {
  nodes: UsedNode[];
  problems: Problem[];
}

/**
 * Moves relations from nodes of one version to their successors in another, for nodes with exactly one successor, in
 * one transaction. An element that is changed concurrently is a problem (REVISION_CONFLICT). Throws TOO_MANY_ROWS.
 */
export async function remap(context: Context, step: Step, { note, ...others }: Partial<Occasion>): Promise<Remapped> {
  const refusals = problemsOfVersions(
    step,
    (await readVersions(context, step.taxonomy)).map(({ name }) => name),
  );
  if (refusals.length > 0) return { nodes: [], problems: refusals };
  const nodes = await readUsedNodes(context, step);
  const problems = await moveAll(context, nodes.filter(hasOneSuccessor), { ...others, note: note ?? noteOf(step) });
  return { nodes: problems.length > 0 ? [] : nodes, problems };
}

export const hasOneSuccessor = ({ successorIds }: UsedNode): boolean => successorIds.length === 1;

/** Returns the number of relations to these nodes. */
export const relationsOf = (nodes: readonly UsedNode[]): number =>
  nodes.reduce((sum, { relations }) => sum + relations, 0);

const noteOf = ({ taxonomy, from, to }: Step) => `Dipindahkan dari ${taxonomy} versi “${from}” ke versi “${to}”`;

async function moveAll(context: Context, nodes: readonly UsedNode[], occasion: Occasion): Promise<Problem[]> {
  if (nodes.length === 0) return [];
  refuseTooMany(relationsOf(nodes));
  const moves = await readMoves(context, nodes);
  return (await applyChanges(context, moveOperations(moves, context.today), occasion)).problems;
}

/** The transaction has its own limit, by the heap of Neo4j; this limit bounds the memory of Node. */
function refuseTooMany(relations: number) {
  if (relations <= limits.maxMovedRelations) return;
  const message = `${relations} hubungan terlalu banyak untuk satu kali pindah; paling banyak ${limits.maxMovedRelations}.`;
  throw new RepositoryError("TOO_MANY_ROWS", message, { rows: relations, bound: limits.maxMovedRelations });
}

import { type Fate, usesOf } from "./compare-versions.js";

/** GraphQL request that moves classifications from a version to its successor. */
export interface RemapRequest {
  query: string;
  variables: { taxonomy: string; from: string; to: string; validateOnly: boolean };
  /** Number of classifications that it moves: those of nodes with exactly one successor. */
  moves: number;
  /** Number of classifications that people have to decide about. */
  leaves: number;
}

const query =
  "mutation ($taxonomy: Taxonomy!, $from: String!, $to: String!, $validateOnly: Boolean!) { remap(taxonomy: $taxonomy, from: $from, to: $to, validateOnly: $validateOnly) { moved ambiguous withoutSuccessor problems { severity message } } }";

/** Returns the dry-run request that follows a comparison, or null if nothing would move. */
export function remapRequestFor(
  fates: readonly Fate[],
  { taxonomy, from, to }: { taxonomy: string; from: string; to: string },
): RemapRequest | null {
  const moves = usesOf(fates.filter(({ successors }) => successors.length === 1));
  const variables = { taxonomy, from, to, validateOnly: true };
  return moves > 0 ? { query, variables, moves, leaves: usesOf(fates) - moves } : null;
}

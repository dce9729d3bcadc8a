import { type Fate, usesOf } from "./compare-versions.js";

/** A request that moves classifications from one version on to the next, as a client sends it. */
export interface RemapRequest {
  query: string;
  variables: { taxonomy: string; from: string; to: string; validateOnly: boolean };
  /** Classifications that it moves: those of nodes with one successor. */
  moves: number;
  /** Classifications that it leaves for people to decide about. */
  leaves: number;
}

const query =
  "mutation ($taxonomy: Taxonomy!, $from: String!, $to: String!, $validateOnly: Boolean!) { remap(taxonomy: $taxonomy, from: $from, to: $to, validateOnly: $validateOnly) { moved ambiguous withoutSuccessor problems { severity message } } }";

/** The request that follows a comparison, to be tried before it writes; null where nothing would move. */
export function remapRequestFor(
  fates: readonly Fate[],
  { taxonomy, from, to }: { taxonomy: string; from: string; to: string },
): RemapRequest | null {
  const moves = usesOf(fates.filter(({ successors }) => successors.length === 1));
  const variables = { taxonomy, from, to, validateOnly: true };
  return moves > 0 ? { query, variables, moves, leaves: usesOf(fates) - moves } : null;
}

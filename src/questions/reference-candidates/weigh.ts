/** Evidence for a reference: its own name (`elementId` null), or an element that leads to it. */
export interface Evidence {
  elementId: string | null;
  /** Score of the text match, as a fraction of the best hit, from 0 to 1. */
  share: number;
}

/** Weight of each kind of evidence: existing classifications are more reliable than the name of a node. */
const belief = { byElement: 0.9, byName: 0.6 };
/** Maximum number of listed items of evidence. */
export const mostEvidence = 5;

/**
 * Combines evidence (noisy-or): the score, from 0 to 1, is the probability that not all evidence is misleading. Each
 * further item raises it, and none alone makes it 1. The best evidence comes first.
 */
export function weigh(evidence: readonly Evidence[]): { score: number; evidence: Evidence[] } {
  const weightOf = ({ elementId, share }: Evidence) => share * (elementId ? belief.byElement : belief.byName);
  const misleads = evidence.reduce((chance, each) => chance * (1 - weightOf(each)), 1);
  const told = [...evidence].sort((one, other) => weightOf(other) - weightOf(one)).slice(0, mostEvidence);
  return { score: Math.round((1 - misleads) * 1000) / 1000, evidence: told };
}

/** One thing that speaks for a reference: its own name (no element), or an element that leads to it. */
export interface Evidence {
  elementId: string | null;
  /** From 0 to 1: how well its words match, as part of the best hit. */
  share: number;
}

/** How far each kind of evidence can be believed: how people have classified tells more than how a node is called. */
const belief = { byElement: 0.9, byName: 0.6 };
/** What is told of many. */
const mostEvidence = 5;

/**
 * Evidence put together: from 0 to 1, the chance that not all of it misleads, so that each further one raises the score
 * and none alone makes it certain. The best evidence first.
 */
export function weigh(evidence: readonly Evidence[]): { score: number; evidence: Evidence[] } {
  const weightOf = ({ elementId, share }: Evidence) => share * (elementId ? belief.byElement : belief.byName);
  const misleads = evidence.reduce((chance, each) => chance * (1 - weightOf(each)), 1);
  const told = [...evidence].sort((one, other) => weightOf(other) - weightOf(one)).slice(0, mostEvidence);
  return { score: Math.round((1 - misleads) * 1000) / 1000, evidence: told };
}

/** Numbers of elements of a figure: those in its denominator, and those of them that count. */
export interface Coverage {
  total: number;
  count: number;
}

/** Highest level for which coverage alone can be evidence. Levels 4 and 5 need reviews, which are documents. */
export const highestLevel = 3;

/**
 * Returns the level of maturity for which a coverage is evidence; null if nothing is recorded to divide by. Source: the way
 * levels are judged by PermenPANRB 8/2026 according to secondary sources: 1 being drawn up, 2 applied to some units or services,
 * 3 to all priority services. Priority services are not recorded, so level 3 needs all.
 */
export function levelOf({ total, count }: Coverage): number | null {
  if (total === 0) return null;
  return count === 0 ? 1 : count < total ? 2 : highestLevel;
}

/** Returns the lowest level of the figures of an indicator; null if none has a level. */
export function lowestLevel(levels: readonly (number | null)[]): number | null {
  const known = levels.filter(level => level !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

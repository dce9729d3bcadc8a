interface Coded {
  code: string;
  id: string;
}

/** Compares by code point, like Neo4j. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Default order of lists: by code, then id. */
export const byCode = (one: Coded, other: Coded): number =>
  compareText(one.code, other.code) || compareText(one.id, other.id);

interface Coded {
  code: string;
  id: string;
}

/** By code point, as Neo4j sorts. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The order of lists that have no better one. */
export const byCode = (one: Coded, other: Coded): number =>
  compareText(one.code, other.code) || compareText(one.id, other.id);

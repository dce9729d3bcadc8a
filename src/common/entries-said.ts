/** The entries of an input; null is as good as left out. */
export const entriesSaid = (input: object | null | undefined): [string, any][] =>
  Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== undefined);

/** Returns the entries of an input without null and undefined values: a client may send null for an omitted field. */
export const entriesSaid = (input: object | null | undefined): [string, any][] =>
  Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== undefined);

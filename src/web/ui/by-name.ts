/** Compares by name, in Indonesian. */
export const byName = (one: { name: string }, other: { name: string }): number =>
  one.name.localeCompare(other.name, "id");

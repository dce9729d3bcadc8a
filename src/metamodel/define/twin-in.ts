/** Returns the first name that is equal to an earlier one after `read`; undefined if all differ. */
export function twinIn(names: readonly string[], read = (name: string) => name): string | undefined {
  const seen = new Set<string>();
  return names.find(name => {
    const known = seen.has(read(name));
    seen.add(read(name));
    return known;
  });
}

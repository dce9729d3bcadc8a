/** The first name that stands twice, or is `read` as one before it; undefined where each is there once. */
export function twinIn(names: readonly string[], read = (name: string) => name): string | undefined {
  const seen = new Set<string>();
  return names.find(name => {
    const known = seen.has(read(name));
    seen.add(read(name));
    return known;
  });
}

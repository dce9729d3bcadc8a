/** Returns the address of the page with other starts; the search for a start and the place in the list begin anew. */
export function withStarts(search: URLSearchParams, starts: readonly string[]): string {
  const next = new URLSearchParams(search);
  for (const name of ["dari", "kata", "sesudah", "tingkat"]) next.delete(name);
  for (const ref of starts) next.append("dari", ref);
  return `/dampak?${next}`;
}

const longest = 2_000;

/** Any origin: only the rest of an address counts. */
const anyOrigin = "http://repository.invalid";

/** Returns the path and query of an address on this server; undefined for any other, which a link could lead away to. */
export function ownAddress(text: unknown): string | undefined {
  if (typeof text !== "string" || text.length > longest || !URL.canParse(text, anyOrigin)) return undefined;
  const { origin, pathname, search } = new URL(text, anyOrigin);
  return origin === anyOrigin && !pathname.startsWith("//") ? pathname + search : undefined;
}

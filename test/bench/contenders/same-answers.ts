import { isDeepStrictEqual } from "node:util";

type Data = Record<string, unknown>;

/**
 * Throws unless two answers hold the same data. Shapes may differ: pages, connections and lists all count as lists in
 * order of their text, one element as a list of one, an empty list as null, and counts by value as a map of those above
 * zero, whether they came as facets or as a field each.
 */
export function assertSame(what: string, ours: Data, theirs: Data): void {
  const [one, other] = [contentOf(ours), contentOf(theirs)];
  if (isDeepStrictEqual(one, other)) return;
  throw new Error(`${what}: the answers differ.\n${excerpt(one)}\n${excerpt(other)}`);
}

const excerpt = (value: unknown) => JSON.stringify(value).slice(0, 2_000);

function contentOf(data: Data): unknown {
  const [root, ...others] = Object.entries(data) as [string, Data][];
  const { totalCount, facets } = root![1] as { totalCount?: number; facets?: { buckets: Bucket[] }[] };
  const buckets = facets
    ? facets.flatMap(({ buckets }) => buckets.map(({ value, count }) => [value, count]))
    : others.map(([value, { totalCount }]) => [value, totalCount]);
  const counts = Object.fromEntries(buckets.filter(([value, count]) => value !== null && count !== 0));
  return { elements: listed(root![1]), totalCount, counts };
}

interface Bucket {
  value: string | null;
  count: number;
}

function listed(value: unknown): unknown {
  if (Array.isArray(value)) {
    const elements = value.map(elementOf);
    return elements.length === 0 ? null : elements.sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
  }
  if (value === null || typeof value !== "object") return value;
  const { nodes, edges } = value as { nodes?: unknown[]; edges?: { node: unknown }[] };
  return listed(nodes ?? edges?.map(({ node }) => node) ?? [value]);
}

const textOf = (value: unknown) => JSON.stringify(value);

function elementOf(element: Data): Data {
  const fields = Object.entries(element).map(([name, value]) => [name.replace(/Connection$/, ""), listed(value)]);
  return Object.fromEntries(fields);
}

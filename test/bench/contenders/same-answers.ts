type Data = Record<string, unknown>;

interface Bucket {
  value: string | null;
  count: number;
}

/**
 * Throws unless two answers hold the same data. Shapes may differ: pages, connections and lists count as sets (plain
 * lists have an element once even if two relations lead to it), one element as a set of one, an empty set as null, and
 * counts by value as a map of those above zero, whether they are facets or single fields.
 */
export function assertSame(what: string, ours: Data, theirs: Data): void {
  const difference = differenceOf(contentOf(ours), contentOf(theirs), "");
  if (difference) throw new Error(`${what}: the answers differ.\n${difference}`);
}

/** Returns the place and content of the first difference. */
function differenceOf(one: unknown, other: unknown, path: string): string | undefined {
  if (one === other) return undefined;
  if (!isParted(one) || !isParted(other)) return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.map(name => differenceOf(one[name], other[name], `${path}/${name}`)).find(Boolean);
}

const isParted = (value: unknown): value is Data => value !== null && typeof value === "object";

function contentOf(data: Data): Data {
  const [root, ...others] = Object.entries(data) as [string, Data][];
  const { totalCount, facets } = root![1] as { totalCount?: number; facets?: { buckets: Bucket[] }[] };
  const buckets = facets
    ? facets.flatMap(({ buckets }) => buckets.map(({ value, count }) => [value, count]))
    : others.map(([value, { totalCount }]) => [value, totalCount]);
  const counts = Object.fromEntries(buckets.filter(([value, count]) => value !== null && count !== 0));
  return { elements: setOf(root![1]), totalCount, counts };
}

function setOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const elements = new Map(value.map(elementOf).map(element => [JSON.stringify(element), element]));
    return elements.size === 0 ? null : [...elements.keys()].sort().map(text => elements.get(text));
  }
  if (!isParted(value)) return value;
  const { nodes, edges } = value as { nodes?: unknown[]; edges?: { node: unknown }[] };
  return setOf(nodes ?? edges?.map(({ node }) => node) ?? [value]);
}

function elementOf(element: Data): Data {
  const fields = Object.entries(element).map(([name, value]) => [name.replace(/Connection$/, ""), setOf(value)]);
  return Object.fromEntries(fields);
}

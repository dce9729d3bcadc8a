import type { Answer } from "./tool.js";

/** Maximum bytes of an answer of a tool, some 15,000 to 20,000 tokens. */
export const mostBytes = 60_000;

/** Characters of a text in an answer that is cut. */
const longestText = 1_000;

/** Errors, and names of lists that are cut, in an answer. */
const mostErrors = 10;
const mostCuts = 20;

/** Entries shown of the longest list at a path, and their number. */
interface Cut {
  shown: number;
  of: number;
}

/**
 * Returns an answer as JSON of at most `mostBytes`. A longer one has shorter lists, all cut to the same length, and
 * first of all `cut`: the lists that are cut, and what to do. The cursor of a page that is cut is null, because it would
 * skip rows.
 */
export function boundedText({ data = null, errors }: Answer, advice: string): string {
  const some = errors && { errors: errors.slice(0, mostErrors) };
  const whole = JSON.stringify({ data, ...some });
  if (fits(whole)) return whole;
  const cutTo = (most: number) => {
    const cuts = new Map<string, Cut>();
    const shorter = cutDown(data, most, "data", cuts);
    const lists = Object.fromEntries([...cuts].slice(0, mostCuts));
    return JSON.stringify({ cut: { advice, lists }, data: shorter, ...some });
  };
  let [low, high] = [0, longestListIn(data)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cutTo(middle))) low = middle;
    else high = middle - 1;
  }
  const shortened = cutTo(low);
  return fits(shortened) ? shortened : JSON.stringify({ cut: { advice }, data: null });
}

const fits = (text: string) => Buffer.byteLength(text) <= mostBytes;

function longestListIn(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  const beneath = Object.values(value).map(longestListIn);
  return beneath.reduce((most, each) => Math.max(most, each), Array.isArray(value) ? value.length : 0);
}

function cutDown(value: unknown, most: number, path: string, cuts: Map<string, Cut>): unknown {
  if (typeof value === "string") return value.length > longestText ? `${value.slice(0, longestText)}…` : value;
  if (value === null || typeof value !== "object") return value;
  if (!Array.isArray(value)) return cutObject(value, most, path, cuts);
  if (value.length > most) cuts.set(path, { shown: most, of: Math.max(value.length, cuts.get(path)?.of ?? 0) });
  return value.slice(0, most).map(each => cutDown(each, most, path, cuts));
}

function cutObject(value: object, most: number, path: string, cuts: Map<string, Cut>): object {
  const entries = Object.entries(value).map(([name, each]) => [name, cutDown(each, most, `${path}.${name}`, cuts)]);
  const { nodes, edges = nodes } = value as Record<string, unknown>;
  const isCutPage = "pageInfo" in value && Array.isArray(edges) && edges.length > most;
  return Object.fromEntries([...entries, ...(isCutPage ? [["pageInfo", { hasNextPage: true, endCursor: null }]] : [])]);
}

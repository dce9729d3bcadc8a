import { isDeepStrictEqual } from "node:util";
import { installContenders } from "../contenders/install.js";
import { type Request, requests, unchanged } from "../contenders/requests.js";
import { figure, row } from "../row.js";
import type { Section, Stage } from "../section.js";
import { type Comparison, compare, type Pair } from "./compare.js";
import { type Credentials, credentialsOf } from "./credentials.js";
import { checkOut } from "./other-tree.js";
import { Tree } from "./tree.js";

/** Rows for `--only`, which names them by prefix. */
export const rows: readonly Request[] = [...requests, unchanged];

/** Section that `--against` runs instead of the others: this checkout and another, on the same Neo4j. */
export const against: Section = {
  name: "against",
  about: "this tree and the one of --against in alternating pairs",
  isDefault: false,
  async run(stage) {
    installContenders();
    const other = checkOut(stage.options.against!);
    try {
      return { comparisons: await contest(stage, other.folder) };
    } finally {
      other.remove();
    }
  },
};

/** Pairs of each row so far, and whether all answers are the same. */
type Measured = Map<Request, { isSame: boolean; pairs: Pair[] }>;

/**
 * Measures half of the pairs, starts all servers anew in the opposite order, and measures the rest: the server that meets a
 * cold Neo4j first takes up to a fifth more CPU from then on, whichever its commit.
 */
async function contest(stage: Stage, folder: string): Promise<object[]> {
  const { against: commit, only, pairs, as } = stage.options;
  const credentials = as && (await credentialsOf(stage, as));
  const chosen = rows.filter(({ name }) => only.some(word => name.startsWith(word)));
  const measured: Measured = new Map(chosen.map(request => [request, { isSame: true, pairs: [] }]));
  for (const [folders, count] of [
    [[undefined, folder], Math.ceil(pairs / 2)],
    [[folder, undefined], Math.floor(pairs / 2)],
  ] as const) {
    console.log(`Measuring ${count} pairs; ${folders[0] ? commit : "this tree"} starts first …`);
    await withTrees(folders, { stage, credentials }, trees => measurePairs(trees, count, { measured, stage }));
  }
  console.log(row(["", "this tree/s", `${commit}/s`, "÷", "least–most", "CPU ms", "CPU ms", "÷"]));
  return [...measured].map(([{ name }, { isSame, pairs }]) => {
    const comparison = compare(pairs);
    console.log(row([`${name}${isSame ? "" : " (answers differ)"}`, ...figures(comparison)]));
    return { request: name, isSame, ...comparison };
  });
}

/** Starts the trees in this order, and calls `work` with this checkout first. */
async function withTrees(
  folders: readonly (string | undefined)[],
  { stage, credentials }: { stage: Stage; credentials?: Credentials },
  work: (trees: readonly [Tree, Tree]) => Promise<void>,
): Promise<void> {
  const trees: Tree[] = [];
  try {
    for (const folder of folders) trees.push(await Tree.start(stage, folder, credentials));
    const [one, other] = trees as [Tree, Tree];
    await work(folders[0] === undefined ? [one, other] : [other, one]);
  } finally {
    for (const tree of trees) await tree.stop();
  }
}

/** Adds pairs of alternating turns to each row, after one warm-up turn of each tree. */
async function measurePairs(
  [ours, other]: readonly [Tree, Tree],
  count: number,
  { measured, stage }: { measured: Measured; stage: Stage },
): Promise<void> {
  const ms = stage.options.seconds * 1000;
  for (const [request, row] of measured) {
    row.isSame &&= isDeepStrictEqual(await ours.answer(request), await other.answer(request));
    for (const tree of [ours, other]) await tree.turn(request, ms);
    for (let pair = 0; pair < count; pair++) row.pairs.push(await pairOf(request, { ours, other }, { pair, ms }));
  }
}

/** Measures a turn of each; every other pair in the opposite order. */
async function pairOf(
  request: Request,
  trees: Record<"ours" | "other", Tree>,
  { pair, ms }: { pair: number; ms: number },
): Promise<Pair> {
  const turns: Partial<Pair> = {};
  for (const who of pair % 2 === 0 ? (["ours", "other"] as const) : (["other", "ours"] as const))
    turns[who] = await trees[who].turn(request, ms);
  return turns as Pair;
}

function figures({ ours, other, ratio, cpuRatio }: Comparison): string[] {
  const range = `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`;
  const rates = [figure(ours.perSecond), figure(other.perSecond), ratio.median.toFixed(2), range];
  return [...rates, ours.cpuMs.toFixed(2), other.cpuMs.toFixed(2), cpuRatio.toFixed(2)];
}

import { isDeepStrictEqual } from "node:util";
import { installContenders } from "../contenders/install.js";
import { type Request, requests, unchanged } from "../contenders/requests.js";
import { figure, row } from "../row.js";
import type { Section, Stage } from "../section.js";
import { type Comparison, compare, type Pair } from "./compare.js";
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

async function contest(stage: Stage, folder: string): Promise<object[]> {
  const trees: Tree[] = [];
  const comparisons: object[] = [];
  try {
    for (const each of [undefined, folder]) trees.push(await Tree.start(stage, each));
    const [ours, other] = trees as [Tree, Tree];
    console.log(row(["", "this tree/s", `${stage.options.against}/s`, "÷", "least–most", "CPU ms", "CPU ms", "÷"]));
    for (const request of rows.filter(({ name }) => stage.options.only.some(word => name.startsWith(word)))) {
      const isSame = isDeepStrictEqual(await ours.answer(request), await other.answer(request));
      const comparison = compare(await pairsOf(request, ours, other, stage));
      console.log(row([`${request.name}${isSame ? "" : " (answers differ)"}`, ...figures(comparison)]));
      comparisons.push({ request: request.name, isSame, ...comparison });
    }
    return comparisons;
  } finally {
    for (const tree of trees) await tree.stop();
  }
}

/** Measures alternating turns after one warm-up turn of each; every other pair in the opposite order. */
async function pairsOf(request: Request, ours: Tree, other: Tree, { options }: Stage): Promise<Pair[]> {
  const ms = options.seconds * 1000;
  for (const tree of [ours, other]) await tree.turn(request, ms);
  const pairs: Pair[] = [];
  while (pairs.length < options.pairs) {
    const isOursFirst = pairs.length % 2 === 0;
    const first = await (isOursFirst ? ours : other).turn(request, ms);
    const second = await (isOursFirst ? other : ours).turn(request, ms);
    pairs.push(isOursFirst ? { ours: first, other: second } : { ours: second, other: first });
  }
  return pairs;
}

function figures({ ours, other, ratio, cpuRatio }: Comparison): string[] {
  const range = `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`;
  const rates = [figure(ours.perSecond), figure(other.perSecond), ratio.median.toFixed(2), range];
  return [...rates, ours.cpuMs.toFixed(2), other.cpuMs.toFixed(2), cpuRatio.toFixed(2)];
}

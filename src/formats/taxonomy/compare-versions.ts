import { groupBy } from "../../common/group-by.js";
import { plain } from "../../graph/likeness.js";
import type { PlacedNode } from "./node-row.js";
import type { StoredNode } from "./read-version.js";

/** Why a node is taken to be the successor of another: the file or the repository has it so, code and name, name alone. */
export type Ground = "TOLD" | "SAME" | "SAME_NAME";

/** What became of a node of the older version. */
export interface Fate {
  old: StoredNode;
  /** RENAMED: its code has another name, which a person has to confirm; `successors` is then empty. */
  became: "KEPT" | "MOVED" | "RENAMED" | "LOST";
  /** Several where it was split. */
  successors: { node: PlacedNode; ground: Ground }[];
  /** What has its code now, where that is not its successor. */
  namesake?: PlacedNode;
  /** Nodes that have its name, where they are several or others have it too, so that none is taken to be its successor. */
  candidates: PlacedNode[];
}

/** What a new version makes of the one before it. */
export interface Comparison {
  fates: Fate[];
  /** What takes the place of no node. */
  added: PlacedNode[];
}

/** How many classifications point at the old nodes. */
export const usesOf = (fates: readonly Fate[]): number => fates.reduce((sum, { old }) => sum + old.uses, 0);

/**
 * What became of each node of a version in the next. What the file says of a node decides, then what the repository
 * already has; then code and name together; then the name alone, where only one node without a place has it on either
 * side, if need be on its level. A code with another name is never taken for the same node.
 */
export function compareVersions(old: readonly StoredNode[], nodes: readonly PlacedNode[]): Comparison {
  const found = new Successors(old, nodes);
  found.takeTold();
  found.take(
    "SAME",
    matchesOf(found, ({ code, name }) => JSON.stringify([code, plain(name)])),
  );
  found.take(
    "SAME_NAME",
    matchesOf(found, ({ name }) => plain(name)),
  );
  found.take(
    "SAME_NAME",
    matchesOf(found, ({ name, level }) => JSON.stringify([level, plain(name)])),
  );
  const openByName = groupBy(found.openNodes, ({ name }) => plain(name));
  const fates = old.map(each => fateOf(each, found, openByName));
  const isUsed = new Set(fates.flatMap(({ became, namesake }) => (became === "RENAMED" ? [namesake!.code] : [])));
  return { fates, added: nodes.filter(node => !found.hasPredecessor(node) && !isUsed.has(node.code)) };
}

/** Who takes whose place, as far as it is found. */
class Successors {
  private readonly of = new Map<string, Fate["successors"]>();
  private readonly placed = new Set<string>();
  readonly byCode: ReadonlyMap<string, PlacedNode>;

  constructor(
    readonly old: readonly StoredNode[],
    readonly nodes: readonly PlacedNode[],
  ) {
    this.byCode = new Map(nodes.map(node => [node.code, node]));
  }

  take(ground: Ground, pairs: readonly [string, PlacedNode][]) {
    for (const [code, node] of pairs) {
      this.of.set(code, [...this.successorsOf(code), { node, ground }]);
      this.placed.add(node.code);
    }
  }

  /** What rows say, and of rows that say nothing what is stored. */
  takeTold() {
    const told = this.nodes.flatMap(node => (node.replaces ?? []).map((code): [string, PlacedNode] => [code, node]));
    const stored = this.old.flatMap(({ code, successors }) =>
      successors.flatMap(({ code: next }): [string, PlacedNode][] => {
        const node = this.byCode.get(next);
        return node && node.replaces === undefined ? [[code, node]] : [];
      }),
    );
    this.take("TOLD", [...told, ...stored]);
  }

  successorsOf = (code: string) => this.of.get(code) ?? [];
  hasPredecessor = ({ code }: PlacedNode) => this.placed.has(code);
  get openOld() {
    return this.old.filter(({ code }) => !this.of.has(code));
  }
  /** A row that says what it replaces, be it nothing, is not guessed about. */
  get openNodes() {
    return this.nodes.filter(node => !this.hasPredecessor(node) && node.replaces === undefined);
  }
}

type KeyOf = (node: StoredNode | PlacedNode) => string;

/** Pairs that have a key which no other open node has. */
function matchesOf({ openOld, openNodes }: Successors, keyOf: KeyOf): [string, PlacedNode][] {
  const byKey = groupBy(openNodes, keyOf);
  return [...groupBy(openOld, keyOf)].flatMap(([key, [old, ...twins]]): [string, PlacedNode][] => {
    const [node, ...others] = byKey.get(key) ?? [];
    return node && twins.length === 0 && others.length === 0 ? [[old!.code, node]] : [];
  });
}

function fateOf(old: StoredNode, found: Successors, openByName: ReadonlyMap<string, PlacedNode[]>): Fate {
  const successors = found.successorsOf(old.code);
  if (successors.length > 0) {
    const became = successors.some(({ node }) => node.code === old.code) ? "KEPT" : "MOVED";
    return { old, became, successors, candidates: [] };
  }
  const namesake = found.byCode.get(old.code);
  const isOpen = namesake !== undefined && !found.hasPredecessor(namesake) && namesake.replaces === undefined;
  const candidates = openByName.get(plain(old.name)) ?? [];
  return { old, became: isOpen ? "RENAMED" : "LOST", successors, namesake, candidates };
}

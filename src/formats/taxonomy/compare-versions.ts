import { groupBy } from "../../common/group-by.js";
import { lettersOf } from "../../metamodel/define/index.js";
import type { PlacedNode } from "./node-row.js";
import type { StoredNode } from "./read-version.js";

/**
 * Reason for a succession: named by the file or stored (`TOLD`), same code and name (SAME), same name only (SAME_NAME).
 */
export type Ground = "TOLD" | "SAME" | "SAME_NAME";

/** Change of a node of the older version. */
export interface Fate {
  old: StoredNode;
  /** RENAMED: its code has another name, which a person has to confirm; `successors` is then empty. */
  became: "KEPT" | "MOVED" | "RENAMED" | "LOST";
  /** Successors; several if the node was split. */
  successors: { node: PlacedNode; ground: Ground }[];
  /** Node that now has its code, if it is not its successor. */
  namesake?: PlacedNode;
  /** Nodes with the same name, none of which is a successor because the name is not unique. */
  candidates: PlacedNode[];
}

/** Comparison of a new version with its predecessor. */
export interface Comparison {
  fates: Fate[];
  /** Nodes that succeed no other. */
  added: PlacedNode[];
}

/** Returns the number of classifications that refer to the old nodes. */
export const usesOf = (fates: readonly Fate[]): number => fates.reduce((sum, { old }) => sum + old.uses, 0);

/**
 * Finds the successors of each node of the older version. The order of precedence: successions named by the file,
 * stored ones, same code and name, and same name if exactly one open node on either side has it (over all levels, then
 * per level). A code with another name never counts as the same node.
 */
export function compareVersions(old: readonly StoredNode[], nodes: readonly PlacedNode[]): Comparison {
  const found = new Successors(old, nodes);
  found.takeTold();
  found.take(
    "SAME",
    matchesOf(found, ({ code, name }) => JSON.stringify([code, lettersOf(name)])),
  );
  found.take(
    "SAME_NAME",
    matchesOf(found, ({ name }) => lettersOf(name)),
  );
  found.take(
    "SAME_NAME",
    matchesOf(found, ({ name, level }) => JSON.stringify([level, lettersOf(name)])),
  );
  const openByName = groupBy(found.openNodes, ({ name }) => lettersOf(name));
  const fates = old.map(each => fateOf(each, found, openByName));
  const isUsed = new Set(fates.flatMap(({ became, namesake }) => (became === "RENAMED" ? [namesake!.code] : [])));
  return { fates, added: nodes.filter(node => !found.hasPredecessor(node) && !isUsed.has(node.code)) };
}

/** Successions found so far. */
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

  /** Takes the successions named by rows, and the stored ones of rows that name none. */
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
  /** Excludes rows that name their predecessors, even an empty list: they need no guess. */
  get openNodes() {
    return this.nodes.filter(node => !this.hasPredecessor(node) && node.replaces === undefined);
  }
}

type KeyOf = (node: StoredNode | PlacedNode) => string;

/** Returns the pairs of nodes with a key that no other open node has. */
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
  const candidates = openByName.get(lettersOf(old.name)) ?? [];
  return { old, became: isOpen ? "RENAMED" : "LOST", successors, namesake, candidates };
}

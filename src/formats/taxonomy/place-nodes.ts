import { deepestTree } from "../../common/limits.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import { type Findings, shown } from "../workbook/import/findings.js";
import type { NodeColumn, NodeRow, PlacedNode } from "./node-row.js";
import { refuseShortenedCodes } from "./refuse-shortened-codes.js";

/** Nodes of a version; only the root has no `parent`. */
export interface PlacedNodes {
  root: PlacedNode;
  /** All nodes except the root, in file order. */
  nodes: PlacedNode[];
}

/**
 * Finds parent and depth of every node: the parent by its column, otherwise by the code (RAL.01 is the parent of
 * RAL.01.02, the taxonomy that of a code without a point). Refuses each node that does not fit into a single tree.
 */
export function placeNodes(taxonomy: string, rows: readonly NodeRow[], findings: Findings): PlacedNodes {
  const unique = uniqueNodes(rows, findings).filter(row => isOfTaxonomy(taxonomy, row, findings));
  refuseShortenedCodes(unique, findings);
  const rootRow = unique.find(({ code, level }) => level === 0 || code === taxonomy);
  const root = { ...(rootRow ?? unnamedRoot(taxonomy)), level: 0 };
  const byCode = new Map(unique.map(row => [row.code, row]));
  const parents = new Map(unique.map(row => [row.code, row === rootRow ? undefined : parentOf(row, root.code)]));
  const nodes = unique.flatMap(row => {
    if (row === rootRow) return [];
    const parent = parents.get(row.code)!;
    if (parent !== root.code && !byCode.has(parent)) return refuseOrphan(row, parent, findings);
    const level = depthOf(row.code, parents, root.code);
    if (row.parent !== undefined) warnOfCode(row, byCode, findings);
    return isRightDepth(row, level, findings) ? [{ ...row, parent, level }] : [];
  });
  return { root, nodes };
}

const unnamedRoot = (taxonomy: string): NodeRow => ({
  code: taxonomy,
  name: taxonomyKind.labels[taxonomy]!,
  place: { sheet: "", row: 0 },
  titles: {},
});

function uniqueNodes(rows: readonly NodeRow[], findings: Findings): NodeRow[] {
  const first = new Map<string, NodeRow>();
  return rows.filter(row => {
    const twin = first.get(row.code);
    if (!twin) first.set(row.code, row);
    else
      refuse(
        row,
        ["DUPLICATE_IN_FILE", "code"],
        `Kode ${shown(row.code)} sudah ada di lembar ${twin.place.sheet} baris ${twin.place.row}.`,
        findings,
      );
    return !twin;
  });
}

function isOfTaxonomy(taxonomy: string, row: NodeRow, findings: Findings): boolean {
  const [first] = row.code.split(".", 1);
  const isOfAnother = first !== taxonomy && Object.hasOwn(taxonomyKind.labels, first!);
  if (isOfAnother)
    refuse(row, ["OTHER_TAXONOMY", "code"], `Kode ${shown(row.code)} milik ${first}, bukan ${taxonomy}.`, findings);
  return !isOfAnother;
}

function parentOf({ code, parent }: NodeRow, root: string): string {
  const lastPoint = code.lastIndexOf(".");
  return parent ?? (lastPoint > 0 ? code.slice(0, lastPoint) : root);
}

/** Warns if the code suggests another parent than the column of parents, which takes precedence. */
function warnOfCode(row: NodeRow, byCode: ReadonlyMap<string, NodeRow>, findings: Findings) {
  const byItsCode = parentOf({ ...row, parent: undefined }, row.parent!);
  if (byItsCode !== row.parent && byCode.has(byItsCode))
    findings.warn("PARENT_UNLIKE_CODE", row.place, row.titles.parent, `Menurut kodenya induknya ${shown(byItsCode)}.`);
}

function refuseOrphan(row: NodeRow, parent: string, findings: Findings): [] {
  const column = row.parent === undefined ? "code" : "parent";
  refuse(row, ["PARENT_MISSING", column], `Induk ${shown(parent)} tidak ada dalam berkas.`, findings);
  return [];
}

/** Returns undefined if the parents form a cycle, end elsewhere, or exceed the maximum depth of a tree. */
function depthOf(code: string, parents: ReadonlyMap<string, string | undefined>, root: string): number | undefined {
  let depth = 0;
  for (let at: string | undefined = code; at !== undefined && depth <= deepestTree; at = parents.get(at)) {
    if (at === root) return depth;
    depth++;
  }
  return undefined;
}

function isRightDepth(row: NodeRow, level: number | undefined, findings: Findings): level is number {
  if (level === undefined) {
    const message = `Rantai induknya tidak berujung pada taksonomi dalam ${deepestTree} tingkat.`;
    refuse(row, ["WRONG_DEPTH", row.parent === undefined ? "code" : "parent"], message, findings);
  } else if (row.level !== undefined && row.level !== level) {
    const message = `Tingkat yang tertulis tidak sesuai letaknya: ${shown(row.code)} ada di tingkat ${level}.`;
    refuse(row, ["WRONG_DEPTH", "level"], message, findings);
  } else return true;
  return false;
}

function refuse(row: NodeRow, [rule, column]: [string, NodeColumn], message: string, findings: Findings) {
  findings.refuse(rule, row.place, row.titles[column], message);
}

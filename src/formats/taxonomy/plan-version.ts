import { lettersOf } from "../../metamodel/define/index.js";
import type { Operation } from "../../repository/changes/operations.js";
import type { Context } from "../../repository/context.js";
import { readVersions, type Version } from "../../repository/taxonomy/read-versions.js";
import { nodeRef, taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import { type FoundAgain, type ReplaceOptions, refuseLittle } from "../replacing.js";
import { type Findings, shown } from "../workbook/import/findings.js";
import { choosePredecessor } from "./choose-predecessor.js";
import { type Comparison, compareVersions } from "./compare-versions.js";
import { nodeOperations, type VersionOptions } from "./node-operations.js";
import type { PlacedNode } from "./node-row.js";
import type { PlacedNodes } from "./place-nodes.js";
import { readVersion, type StoredNode } from "./read-version.js";
import { refuseDifferences, warnOfLeftOut } from "./refuse-differences.js";
import { type Contradicted, contradictedBy, successionOperations } from "./succession-operations.js";

/**
 * Options for planning a version. With `replace`, an existing version is updated to the file, but no node is deleted;
 * refused if most of its nodes have other names in the file, except with `replaceAnyway`.
 */
export interface PlanOptions extends VersionOptions, ReplaceOptions {
  /** Version that it succeeds. Default: the newest older one. */
  replaces?: string;
}

/** Operations for a version, and its comparison with the predecessor. */
export interface VersionPlan extends Comparison {
  operations: Operation[];
  predecessor?: string;
}

/** Compares a new version with its predecessor and plans the operations; reasons to refuse it become findings. */
export async function planVersion(
  context: Context,
  placed: PlacedNodes,
  options: PlanOptions,
  findings: Findings,
): Promise<VersionPlan> {
  const { stored, there, old, predecessor } = await readSides(context, options, findings);
  refuseUnknownPredecessors(placed.nodes, old, predecessor, findings);
  const comparison = compareVersions(old.filter(isNoRoot), placed.nodes);
  const contradicted = contradictedBy(placed.nodes, comparison.fates);
  const isKept = there.length > 0 && !options.replace;
  if (isKept) {
    refuseChanges(placed, there, contradicted, findings);
    refuseOtherDay(stored, options, findings);
  }
  for (const problem of refuseLittle(namesFound(placed, there), options, [])) findings.add(problem);
  if (there.length > 0) warnOfLeftOut(placed.nodes, there.filter(isNoRoot), findings);
  const operations = [
    ...(isKept ? [] : nodeOperations(placed, there, options)),
    ...contradicted.map(({ relation }): Operation => ({ action: "unrelate", relation, path: [] })),
    ...(predecessor ? successionOperations(comparison.fates, { ...options, predecessor }) : []),
    ...(predecessor ? rootSuccession(old, placed, { ...options, predecessor }) : []),
  ];
  return { ...comparison, operations, predecessor };
}

/** Counts matching names, because a table of another version or taxonomy may have the same codes but not the names. */
function namesFound({ nodes }: PlacedNodes, there: readonly StoredNode[]): FoundAgain {
  const nameOf = new Map(there.map(({ code, name }) => [code, lettersOf(name)]));
  const stored = nodes.filter(({ code }) => nameOf.has(code));
  const found = stored.filter(({ code, name }) => nameOf.get(code) === lettersOf(name)).length;
  return { what: "simpul dengan kode yang sama, menurut namanya,", stored: stored.length, found, fewest: 2 };
}

/** Reads the stored nodes of the version itself and of its predecessor. */
async function readSides(context: Context, options: PlanOptions, findings: Findings) {
  const { taxonomy, version, replaces } = options;
  const versions = await readVersions(context, taxonomy);
  const stored = versions.find(({ name }) => name === version);
  const validFrom = options.validFrom ?? stored?.validFrom ?? null;
  const { predecessor, problem } = choosePredecessor(versions, { name: version, validFrom }, replaces);
  if (problem) findings.add(problem);
  const nodesOf = (each: string) => readVersion(context, { taxonomy, version: each, next: version });
  return {
    stored,
    there: stored ? await nodesOf(version) : [],
    old: predecessor ? await nodesOf(predecessor) : [],
    predecessor,
  };
}

const isNoRoot = ({ level }: StoredNode) => level !== 0;

function refuseUnknownPredecessors(
  nodes: readonly PlacedNode[],
  old: readonly StoredNode[],
  predecessor: string | undefined,
  findings: Findings,
) {
  const codes = new Set(old.map(({ code }) => code));
  const where = predecessor ? `versi ${shown(predecessor)}` : "repositori: tidak ada versi sebelumnya";
  for (const { place, titles, replaces = [] } of nodes)
    for (const code of replaces.filter(each => !codes.has(each)))
      findings.refuse("PREDECESSOR_UNKNOWN", place, titles.replaces, `${shown(code)} tidak ada di ${where}.`);
}

function refuseChanges(
  { nodes }: PlacedNodes,
  there: readonly StoredNode[],
  contradicted: readonly Contradicted[],
  findings: Findings,
) {
  refuseDifferences(nodes, there, findings);
  for (const { old, node } of contradicted) {
    const message = `Tercatat menggantikan ${shown(old.code)}. Pakai --replace bila berkas ini yang benar.`;
    findings.refuse("VERSION_DIFFERS", node.place, node.titles.replaces, message);
  }
}

/**
 * Refuses another `validFrom` than stored: versions are ordered by it, and without `replace` it would not be written.
 */
function refuseOtherDay(stored: Version | undefined, { validFrom }: VersionOptions, findings: Findings) {
  if (validFrom === undefined || validFrom === stored?.validFrom) return;
  const was = stored?.validFrom ? `sejak ${stored.validFrom}` : "tanpa hari";
  const message = `Versi ini tercatat ${was}, bukan sejak ${validFrom}. Pakai --replace bila ${validFrom} yang benar.`;
  findings.add({ severity: "ERROR", rule: "VERSION_DIFFERS", path: [], message });
}

/** Relates the root of the predecessor to the new root, whatever their names. */
function rootSuccession(
  old: readonly StoredNode[],
  { root }: PlacedNodes,
  { version, predecessor }: VersionOptions & { predecessor: string },
): Operation[] {
  const before = old.find(({ level }) => level === 0);
  if (!before || before.successors.length > 0) return [];
  const [from, to] = [nodeRef(before.code, predecessor), nodeRef(root.code, version)];
  const properties = { provenance: "DERIVED" };
  return [{ action: "relate", from, type: taxonomyKind.succession, to, properties, path: [] }];
}

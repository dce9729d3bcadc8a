import type { ImportReport } from "../import-report.js";
import { type Comparison, type Fate, type Ground, usesOf } from "./compare-versions.js";
import type { RemapRequest } from "./remap-request.js";

/** A node as a report names it. */
interface NamedNode {
  code: string;
  name: string;
}

/** What became of a node of the older version. */
export interface ToldFate extends NamedNode {
  /** How many classifications (relations of elements in force) point at it. */
  classifications: number;
  /** Whether it was added by this government, so that no national version will have it. */
  isLocal: boolean;
  /** What takes its place, and why that is assumed; several where it was split. */
  successors: (NamedNode & { ground: Ground })[];
  /** What its code means now, where that is not its successor. */
  codeNow?: NamedNode;
  /** Nodes of its name, none of which is taken to be its successor, since there are several. */
  candidates?: NamedNode[];
}

/** Old nodes of one fate: how many, the classifications of all, and the first `listed`, most used first. */
export interface ToldFates {
  total: number;
  classifications: number;
  nodes: ToldFate[];
}

/** Nodes that a report lists of each sort. */
export const listed = 200;

/** What became of a taxonomy with its new version, or in a dry run would; refused, nothing but its problems. */
export interface TaxonomyReport extends ImportReport {
  taxonomy: string;
  version: string;
  /** The version before it that it was compared with; null where there is none. */
  replaces: string | null;
  /** Nodes of the new version in the file, the taxonomy itself not counted. */
  nodes: number;
  /** Same code, or said to be the same: classifications can move on. */
  kept: ToldFates;
  /** Has another code now. */
  moved: ToldFates;
  /** Its code has another name: no successor is assumed until the file names it in its column of predecessors. */
  renamed: ToldFates;
  lost: ToldFates;
  /** What takes the place of no node. */
  added: { total: number; nodes: NamedNode[] };
  /** What moves the classifications on; null where none can. */
  remap: RemapRequest | null;
}

/** What a comparison says, as a report has it. */
export function tellComparison({ fates, added }: Comparison) {
  const of = (became: Fate["became"]) => tellFates(fates.filter(fate => fate.became === became));
  return {
    kept: of("KEPT"),
    moved: of("MOVED"),
    renamed: of("RENAMED"),
    lost: of("LOST"),
    added: { total: added.length, nodes: added.slice(0, listed).map(named) },
  };
}

function tellFates(fates: readonly Fate[]): ToldFates {
  const nodes = fates.toSorted((a, b) => b.old.uses - a.old.uses).slice(0, listed);
  return { total: fates.length, classifications: usesOf(fates), nodes: nodes.map(tellFate) };
}

function tellFate({ old, successors, namesake, candidates }: Fate): ToldFate {
  return {
    ...named(old),
    classifications: old.uses,
    isLocal: old.scope === "LOCAL",
    successors: successors.map(({ node, ground }) => ({ ...named(node), ground })),
    ...(namesake && { codeNow: named(namesake) }),
    ...(candidates.length > 0 && { candidates: candidates.slice(0, 5).map(named) }),
  };
}

const named = ({ code, name }: NamedNode): NamedNode => ({ code, name });

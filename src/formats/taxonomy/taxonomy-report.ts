import type { ImportReport } from "../import-report.js";
import { type Comparison, type Fate, type Ground, usesOf } from "./compare-versions.js";
import type { RemapRequest } from "./remap-request.js";

/** Code and name of a node in a report. */
interface NamedNode {
  code: string;
  name: string;
}

/** Change of a node of the older version. */
export interface ToldFate extends NamedNode {
  /** Number of classifications (relations of elements in force) that refer to it. */
  classifications: number;
  /** True if this government added it, so that no national version contains it. */
  isLocal: boolean;
  /** Successors with the reason for each; several if the node was split. */
  successors: (NamedNode & { ground: Ground })[];
  /** Node that now has its code, if it is not its successor. */
  codeNow?: NamedNode;
  /** Nodes with the same name, none of which is a successor because there are several. */
  candidates?: NamedNode[];
}

/** Old nodes with the same change: their number, their classifications, and the first `listed`, most used first. */
export interface ToldFates {
  total: number;
  classifications: number;
  nodes: ToldFate[];
}

/** Maximum nodes in each list of a report. */
export const listed = 200;

/** Result of a taxonomy import or of its dry run. A refused import has only problems. */
export interface TaxonomyReport extends ImportReport {
  taxonomy: string;
  version: string;
  /** Version with which it was compared, or null if there is none. */
  replaces: string | null;
  /** Number of nodes in the file, without the root. */
  nodes: number;
  /** Nodes with the same code that can keep their classifications. */
  kept: ToldFates;
  /** Nodes with another code. */
  moved: ToldFates;
  /** Nodes whose code has another name. None has a successor until the file names it in the column of predecessors. */
  renamed: ToldFates;
  lost: ToldFates;
  /** Nodes that succeed no other. */
  added: { total: number; nodes: NamedNode[] };
  /** Request that moves the classifications, or null if none can move. */
  remap: RemapRequest | null;
}

/** Converts a comparison into the lists of a report. */
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

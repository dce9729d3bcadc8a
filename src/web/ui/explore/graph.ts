import type { ExploredElementFragment, ExploreImpactQuery, ExploreNeighboursQuery } from "../../answers";

/** Element of the graph. */
export type GraphElement = ExploredElementFragment & {
  /** Effect on it if the graph is that of an impact; "START" for what fails. */
  severity?: string;
};

/** Relation between two elements of the graph, by their refs. */
export interface GraphRelation {
  from: string;
  to: string;
  type: string;
}

/** Graph that is shown, and what of it is not. */
export interface Graph {
  elements: readonly GraphElement[];
  relations: readonly GraphRelation[];
  /** Questions, with their refs, of whose answers elements are left out because the graph would be too large. */
  cut: readonly string[];
  /** Number of elements that the last answer has added. */
  added: number;
  /** True if the viewer may not see some of the elements. */
  hides: boolean;
}

/** Most elements of a graph: more of them are no picture any more. */
export const mostElements = 200;

/** Elements that an answer adds, nearest first, with their relations and what it leaves out. */
interface Answered {
  about: "IMPACT" | "NEIGHBOURS";
  starts: readonly GraphElement[];
  reached: readonly GraphElement[];
  relations: readonly GraphRelation[];
  totalCount: number;
  hides: boolean;
}

/** Returns what an answer about an impact adds. */
export function ofImpact({ elements, impact }: ExploreImpactQuery): Answered {
  const nodes = impact?.nodes ?? [];
  return {
    about: "IMPACT",
    starts: elements.map(element => ({ ...element, severity: "START" })),
    reached: nodes.map(({ element, severity }) => ({ ...element, severity: severity ?? undefined })),
    // Impact runs against the relations: what is affected needs what is nearer to the failure.
    relations: nodes.flatMap(({ element, via }) =>
      via.flatMap(step => (step.element ? [{ from: element.ref, to: step.element.ref, type: step.type }] : [])),
    ),
    totalCount: impact?.totalCount ?? 0,
    hides: (impact?.hidden.length ?? 0) > 0,
  };
}

/** Returns what an answer about neighbours adds. */
export function ofNeighbours({ elements, neighbourhood }: ExploreNeighboursQuery): Answered {
  const nodes = neighbourhood?.nodes ?? [];
  return {
    about: "NEIGHBOURS",
    starts: elements,
    reached: nodes.map(({ element }) => element),
    relations: nodes.flatMap(({ element: { ref }, via }) =>
      via.flatMap(({ element, outgoing, type }) => {
        if (!element) return [];
        return [outgoing ? { from: ref, to: element.ref, type } : { from: element.ref, to: ref, type }];
      }),
    ),
    totalCount: neighbourhood?.totalCount ?? 0,
    hides: (neighbourhood?.hidden.length ?? 0) > 0,
  };
}

/** Returns a graph with an answer added, as far as it has room. */
export function withAnswer(graph: Graph, answered: Answered): Graph {
  const known = new Map(graph.elements.map(element => [element.ref, element]));
  for (const element of [...answered.starts, ...answered.reached])
    if (!known.has(element.ref) && known.size < mostElements) known.set(element.ref, element);
  const added = [...graph.relations, ...answered.relations].filter(({ from, to }) => known.has(from) && known.has(to));
  const relations = new Map(added.map(each => [`${each.from} ${each.type} ${each.to}`, each]));
  const shown = answered.reached.filter(({ ref }) => known.has(ref)).length;
  // Answers about the same elements leave out different ones, and two answers may leave out the same.
  const question = [answered.about, ...answered.starts.map(({ ref }) => ref)].join(" ");
  const others = graph.cut.filter(each => each !== question);
  return {
    elements: [...known.values()],
    relations: [...relations.values()],
    cut: shown < answered.totalCount ? [...others, question] : others,
    added: known.size - graph.elements.length,
    hides: graph.hides || answered.hides,
  };
}

/** Graph before anything is loaded. */
export const emptyGraph: Graph = { elements: [], relations: [], cut: [], added: 0, hides: false };

import { useEffect, useState } from "preact/hooks";
import { askServer, type Fault } from "../../app/ask";
import { supposed } from "../supposition";
import { emptyGraph, type Graph, mostElements, ofImpact, ofNeighbours, withAnswer } from "./graph";
import impact from "./impact.graphql";
import neighbours from "./neighbours.graphql";

/** Beginning of a graph: what fails with some elements, or what is around one. */
export interface Beginning {
  about: "IMPACT" | "NEIGHBOURS";
  refs: readonly string[];
  isToBe?: boolean;
  /** Day as `2026-11-24`. Default: today. */
  day?: string;
  /** Parameters of the page, for the changes as if which it is answered. */
  search: URLSearchParams;
}

/** Loads the beginning of a graph, and the neighbours of its elements on request. */
export function useGraph({ about, refs, isToBe, day, search }: Beginning) {
  const [graph, setGraph] = useState<Graph>(emptyGraph);
  const [fault, setFault] = useState<Fault>();
  const [isLoading, setLoading] = useState(false);
  const add = async (isImpact: boolean, dari: readonly string[]) => {
    setLoading(true);
    const variables = { dari, arsitektur: isToBe ? "TO_BE" : undefined, hari: day, paling: mostElements };
    const { data, fault } = await askServer(isImpact ? impact : neighbours, variables, search.getAll(supposed));
    setLoading(false);
    setFault(fault);
    if (data) setGraph(before => withAnswer(before, isImpact ? ofImpact(data) : ofNeighbours(data)));
  };
  useEffect(() => void add(about === "IMPACT", refs), []);
  return { graph, fault, isLoading, expand: (ref: string) => add(false, [ref]) };
}

import { Extensions } from "type-graphql";
import type { End } from "../metamodel/define/index.js";

/** Counts of the graph that the cost limit knows before it reads anything; Infinity if unknown. */
export interface KnownCounts {
  elements(end: End): number;
  /** Number of relations of these types, rounded up. */
  relations(types: readonly string[]): number;
  /** Number of nodes of a taxonomy, in all versions, rounded up. */
  nodesOf(taxonomy: string): number;
}

/** Maximum length of a list; `within`: also of the lists in each of its rows, by field name. */
export interface ListBounds {
  rows: number;
  within?: Readonly<Record<string, number>>;
}

/** Returns the bounds of a list, from counts of the graph and the arguments of the field. */
export type BoundsOfList = (counts: KnownCounts, args: Readonly<Record<string, any>>) => ListBounds;

/**
 * Decorates a field that is a list, or a page, with the maximum number of its rows. The cost limit then charges no more
 * rows, whatever page is requested.
 */
export const MostRows = (boundsOf: BoundsOfList) => Extensions({ mostRows: boundsOf });

/** Returns the cost of the arguments of a field, such as filters, before its rows. */
export type CostOfInput = (args: Readonly<Record<string, any>>) => number;

/** Decorates a field that is no list of elements with the cost of its arguments. */
export const InputCost = (costOf: CostOfInput) => Extensions({ inputCost: costOf });

import type { Period } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import type { Bucket } from "../element-count.js";

/** Fields of a row, each with the group of one dimension. An aggregation has at most as many dimensions. */
export const places = ["first", "second"] as const;

/** Value of a dimension for people and programs. */
export interface Group extends Bucket {
  /** Id of the element, if the value is one. */
  id?: string | null;
}

/** Dimension of an aggregation, in Cypher and for people. */
export interface Dimension {
  /** Indonesian header. */
  label: string;
  /** True if values and labels differ. */
  isLabelled: boolean;
  /** Returns the list of the marks of what is RESTRICTED in these values. Default: none. */
  marks?(node: string, scope: Scope, period: Period): string | undefined;
  /** Returns the distinct values of a bound element; an empty list if none is recorded. */
  values(node: string, scope: Scope, period: Period): string;
  /** Clause that binds the element of a value, after grouping. Default: none. */
  bind?(value: string, scope: Scope): string;
  /** Expressions that order the values. */
  order(value: string): readonly string[];
  /** Expression of a value in the result. */
  shown(value: string, scope: Scope): string;
  /** Returns a shown value, which is not null, as a group. */
  present(shown: any): Group;
}

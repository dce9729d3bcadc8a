import type { KnownCounts } from "../../contract/most-rows.js";
import { Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";

type Direction = "OUT" | "IN" | "BOTH";

/** Degree of relations before Neo4j has answered for the first time. */
const assumedDegree = 1;

/** Returns the pattern of the elements of a kind (Element: of all kinds), for which Neo4j has a count store. */
export const elementsPattern = (end: End): string => `(:${end.name})`;

/** Returns the pattern of all relations of one type. */
export const relationsPattern = (type: string): string => `()-[:${type}]->()`;

/**
 * Returns the pattern of the relations of a field. The count store covers the label of at most one end. The label is
 * omitted if all relations of the type have it, because Neo4j plans each pattern separately (146 patterns: 2 s in a new
 * engine).
 */
export function fieldPattern({ relation: { type }, owner, direction }: RelationField): string {
  const end = direction === "OUT" ? "source" : "target";
  if (metamodel.relationsOfType(type).every(relation => relation[end] === owner)) return relationsPattern(type);
  return direction === "OUT" ? `${elementsPattern(owner)}-[:${type}]->()` : `()-[:${type}]->${elementsPattern(owner)}`;
}

/** Returns the pattern of the nodes of a taxonomy. */
export const taxonomyPattern = (taxonomy: string): string =>
  `(:${taxonomyKind.kind.name} {${taxonomyKind.taxonomy}: '${taxonomy}'})`;

/** Numbers of elements and relations, and relations per element, from counts by pattern; patterns may be missing. */
export class Degrees implements KnownCounts {
  constructor(private readonly counts: ReadonlyMap<string, number> = new Map()) {}

  /** Returns the number of elements of a kind; Infinity if unknown. */
  elements(end: End): number {
    return this.count(elementsPattern(end));
  }

  /** Returns the number of relations of these types, rounded up; Infinity if unknown. */
  relations(types: readonly string[]): number {
    return roundUp(types.reduce((sum, type) => sum + this.count(relationsPattern(type)), 0));
  }

  /** Returns the number of nodes of a taxonomy, rounded up; Infinity if unknown. */
  nodesOf(taxonomy: string): number {
    return roundUp(this.count(taxonomyPattern(taxonomy)));
  }

  /** Returns the number of relations that all elements together have in a field, rounded up; Infinity if unknown. */
  allOfField(field: RelationField): number {
    return roundUp(this.count(fieldPattern(field)));
  }

  /** Returns the number of relations that all elements together have of these types, rounded up. Default: all types. */
  allOfTypes(types: readonly string[] = [], direction: Direction = "BOTH"): number {
    return this.relations(chosen(types)) * (direction === "BOTH" ? 2 : 1);
  }

  /**
   * Returns the mean degree of a field. If several relations share a type, all relations of that type at the owner
   * count.
   */
  ofField(field: RelationField): number {
    return this.mean(fieldPattern(field), field.owner);
  }

  /**
   * Returns the mean degree for these types over all elements. Default: all types. For BOTH each relation counts at
   * both ends.
   */
  ofTypes(types: readonly string[] = [], direction: Direction = "BOTH"): number {
    const mean = chosen(types).reduce((sum, type) => sum + this.mean(relationsPattern(type), Element), 0);
    return direction === "BOTH" ? 2 * mean : mean;
  }

  private count(pattern: string): number {
    return this.counts.get(pattern) ?? Number.POSITIVE_INFINITY;
  }

  private mean(pattern: string, owner: End): number {
    const count = this.counts.get(pattern);
    return count === undefined ? assumedDegree : count / Math.max(this.elements(owner), 1);
  }
}

const chosen = (types: readonly string[]): string[] => [...new Set(types.length ? types : metamodel.relationTypes)];

/** Rounds a count up to one significant digit, so that a cost tells its order of magnitude only. */
function roundUp(count: number): number {
  if (count === 0 || !Number.isFinite(count)) return count;
  const step = 10 ** Math.floor(Math.log10(count));
  return Math.ceil(count / step) * step;
}

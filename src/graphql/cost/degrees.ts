import { Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

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

/** Mean number of relations per element, from counts by pattern; patterns may be missing. */
export class Degrees {
  constructor(private readonly counts: ReadonlyMap<string, number> = new Map()) {}

  /** Returns the number of elements of a kind; Infinity if unknown. */
  elements(end: End): number {
    return this.counts.get(elementsPattern(end)) ?? Number.POSITIVE_INFINITY;
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
  ofTypes(types: readonly string[] = [], direction: "OUT" | "IN" | "BOTH" = "BOTH"): number {
    const chosen = new Set(types.length ? types : metamodel.relationTypes);
    const mean = [...chosen].reduce((sum, type) => sum + this.mean(relationsPattern(type), Element), 0);
    return direction === "BOTH" ? 2 * mean : mean;
  }

  private mean(pattern: string, owner: End): number {
    const count = this.counts.get(pattern);
    return count === undefined ? assumedDegree : count / Math.max(this.elements(owner), 1);
  }
}

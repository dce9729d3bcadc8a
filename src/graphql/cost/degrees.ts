import { Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** Of relations of which nothing is known, because Neo4j never answered. */
const assumedDegree = 1;

/** Elements of a kind, of all kinds for Element, as a pattern that Neo4j keeps the count of. */
export const elementsPattern = (end: End): string => `(:${end.name})`;

/** All relations of one type. */
export const relationsPattern = (type: string): string => `()-[:${type}]->()`;

/**
 * The relations behind a field. Neo4j keeps counts by the label of one end at most; it is left out where all relations
 * of the type have it, as Neo4j plans every pattern anew (146 of them: 2 s in an engine that has just started).
 */
export function fieldPattern({ relation: { type }, owner, direction }: RelationField): string {
  const end = direction === "OUT" ? "source" : "target";
  if (metamodel.relationsOfType(type).every(relation => relation[end] === owner)) return relationsPattern(type);
  return direction === "OUT" ? `${elementsPattern(owner)}-[:${type}]->()` : `()-[:${type}]->${elementsPattern(owner)}`;
}

/** How many relations an element has on average, from counts by pattern; a pattern may be missing. */
export class Degrees {
  constructor(private readonly counts: ReadonlyMap<string, number> = new Map()) {}

  /** Elements of a kind; Infinity where nothing is known. */
  elements(end: End): number {
    return this.counts.get(elementsPattern(end)) ?? Number.POSITIVE_INFINITY;
  }

  /** Where several relations share a type, what leads to the owner by any of them counts. */
  ofField(field: RelationField): number {
    return this.mean(fieldPattern(field), field.owner);
  }

  /** Of relations of these types (none: all), whatever the element. Every relation is met at both its ends. */
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

import { definitionOf, type Kind } from "../metamodel/define/index.js";

/**
 * Returns Cypher for the text that orders elements of the same kind and code, so that a ref without qualifier means one
 * of them. Versions of a taxonomy are ordered by `validFrom`, those without first, then by name: “Perpres 10/2027” is
 * newer than “Perpres 132/2022” only by its day.
 */
export const orderKey = (kind: Kind, node: string): string => {
  const { property } = definitionOf(kind).qualifier;
  return isVersioned(kind) ? `(coalesce(${node}.validFrom, '') + ' ' + ${node}.${property})` : `${node}.${property}`;
};

/** Properties that order elements of the same kind and code. */
export interface Qualified {
  /** Value of the property that a ref may name after `@`. */
  qualifier?: string;
  validFrom?: string | null;
}

/**
 * Computes the same text for an element that was read, because Neo4j returns null for a property that occurs twice in a
 * map projection.
 */
export const orderKeyOf = (kind: Kind, { qualifier = "", validFrom }: Qualified): string =>
  isVersioned(kind) ? `${validFrom ?? ""} ${qualifier}` : qualifier;

/** Returns a comparator that puts the element first which a ref without qualifier means. */
export const byPreference = (kind: Kind) => (one: Qualified, other: Qualified) => {
  const [a, b] = [orderKeyOf(kind, one), orderKeyOf(kind, other)];
  return (Number(a > b) - Number(a < b)) * (definitionOf(kind).qualifier.prefer === "ASC" ? 1 : -1);
};

const isVersioned = (kind: Kind) => definitionOf(kind).succession !== undefined;

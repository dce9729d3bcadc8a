import { definitionOf, type Kind } from "../metamodel/define/index.js";

/**
 * By what elements of one kind and code are ordered, so that one of them is meant where a ref names none; Cypher of a
 * text. Versions of a taxonomy go by the day from which they are in force, those without one first, then by their names
 * as texts: “Perpres 10/2027” is newer than “Perpres 132/2022” by its day alone.
 */
export const orderKey = (kind: Kind, node: string): string => {
  const { property } = definitionOf(kind).qualifier;
  return isVersioned(kind) ? `(coalesce(${node}.validFrom, '') + ' ' + ${node}.${property})` : `${node}.${property}`;
};

/** What tells elements of one kind and code apart, beside the day from which they are in force. */
export interface Qualified {
  /** Value of the property that a ref may name behind `@`. */
  qualifier?: string;
  validFrom?: string | null;
}

/** The same text, of an element that was read: Neo4j gives null for a property that one map projection takes twice. */
export const orderKeyOf = (kind: Kind, { qualifier = "", validFrom }: Qualified): string =>
  isVersioned(kind) ? `${validFrom ?? ""} ${qualifier}` : qualifier;

/** That which a ref without a qualifier means comes first. */
export const byPreference = (kind: Kind) => (one: Qualified, other: Qualified) => {
  const [a, b] = [orderKeyOf(kind, one), orderKeyOf(kind, other)];
  return (Number(a > b) - Number(a < b)) * (definitionOf(kind).qualifier.prefer === "ASC" ? 1 : -1);
};

const isVersioned = (kind: Kind) => definitionOf(kind).succession !== undefined;

import { metamodel } from "../../metamodel/metamodel.js";

/**
 * Dependency of an element as stored: the needed element and the properties of the relation. Kinds are those of the
 * metamodel.
 */
export interface Need {
  type: string;
  /** Id of the needed element. */
  id: string;
  kind: string;
  /** Overrides the declaration of the metamodel. Default (null): the declaration. */
  vital: boolean | null;
  redundancy: string | null;
  /** Properties of the relation that declarations use in conditions. */
  [asked: string]: unknown;
}

/** Element with all its needs, and its properties that declarations use in conditions. */
export interface Needy {
  kind: string;
  asked: Record<string, unknown>;
  needs: Need[];
}

const conditions = metamodel.relations.map(({ vital }) => vital).filter(vital => typeof vital === "object");
const askedOfRelations = namesIn(conditions.flatMap(({ whereRelation, standIn }) => [whereRelation, standIn]));
const askedOfElements = namesIn(conditions.map(({ andSource }) => andSource));

function namesIn(conditions: (Record<string, string> | undefined)[]): string[] {
  return [...new Set(conditions.flatMap(condition => Object.keys(condition ?? {})))].sort();
}

const columns = ["vital", "redundancy", ...askedOfRelations];

/**
 * Names of all kinds and relation types, in a fixed order. Statements return their indexes (`namePlaces`, a parameter):
 * numbers are decoded in a fraction of the time of strings, and equal names share one string in memory, which makes map
 * lookups fast.
 */
const names = [...metamodel.kinds.map(({ name }) => name), ...metamodel.relationTypes];
export const namePlaces: Record<string, number> = Object.fromEntries(names.map((name, place) => [name, place]));

/** Returns the kind or relation type at an index returned by a statement. */
export const nameAt = (place: number): string => names[place]!;

/**
 * Compiles a `Need` as a Cypher list, from the variables of a relation and of its target; `places` is the parameter of
 * `namePlaces`. A list takes half the time of a map.
 */
export const needRow = (relation: string, target: string, places: string): string =>
  `[${places}[type(${relation})], ${target}.id, ${places}[${target}.kind], ${columns.map(name => `${relation}.${name}`).join(", ")}]`;

/** Converts such a list to a need. */
export function needOf(row: unknown[]): Need {
  const [type, id, kind, vital, redundancy] = row as [number, string, number, boolean | null, string | null];
  return withColumns({ type: names[type]!, id, kind: names[kind]!, vital, redundancy }, askedOfRelations, row, 5);
}

/**
 * Assigns properties in a fixed order: a walk creates thousands of objects, and V8 is slow with many hidden classes.
 */
function withColumns<M extends Record<string, unknown>>(map: M, columns: string[], row: unknown[], from: number): M {
  for (let column = 0; column < columns.length; column++)
    (map as Record<string, unknown>)[columns[column]!] = row[from + column];
  return map;
}

/** Compiles `Needy.asked` as a Cypher list, from the variable of an element. */
export const askedRow = (element: string): string =>
  `[${askedOfElements.map(name => `${element}.${name}`).join(", ")}]`;

/** Converts such a list to `Needy.asked`. */
export const askedOf = (row: unknown[]): Needy["asked"] => withColumns({}, askedOfElements, row, 0);

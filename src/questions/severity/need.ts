import { metamodel } from "../../metamodel/metamodel.js";

/** A dependency of an element as stored: what it needs, and what is said about it. Kinds are those of the metamodel. */
export interface Need {
  type: string;
  /** The element that is needed. */
  id: string;
  kind: string;
  /** Overrides what the metamodel declares, where it is said. */
  vital: boolean | null;
  redundancy: string | null;
  /** Properties of the relation that declarations ask about. */
  [asked: string]: unknown;
}

/** An element with all that it needs, and those of its properties that declarations ask about. */
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
 * The names of kinds and relation types, in one order. Statements tell them by place (`namePlaces`, a parameter): numbers are
 * read in a fraction of the time of texts, and one name is one text in memory, which is found in maps at once.
 */
const names = [...metamodel.kinds.map(({ name }) => name), ...metamodel.relationTypes];
export const namePlaces: Record<string, number> = Object.fromEntries(names.map((name, place) => [name, place]));

/** A kind or relation type that a statement told by place. */
export const nameAt = (place: number): string => names[place]!;

/**
 * `Need` as a Cypher list, of the variables of a relation and of the element that it leads to, `places` being the
 * parameter of `namePlaces`: half the time of a map.
 */
export const needRow = (relation: string, target: string, places: string): string =>
  `[${places}[type(${relation})], ${target}.id, ${places}[${target}.kind], ${columns.map(name => `${relation}.${name}`).join(", ")}]`;

/** The need in such a list. */
export function needOf(row: unknown[]): Need {
  const [type, id, kind, vital, redundancy] = row as [number, string, number, boolean | null, string | null];
  return withColumns({ type: names[type]!, id, kind: names[kind]!, vital, redundancy }, askedOfRelations, row, 5);
}

/** All get their properties in one order: a walk makes thousands, and V8 is slow with maps of many forms. */
function withColumns<M extends Record<string, unknown>>(map: M, columns: string[], row: unknown[], from: number): M {
  for (let column = 0; column < columns.length; column++)
    (map as Record<string, unknown>)[columns[column]!] = row[from + column];
  return map;
}

/** `Needy.asked` as a Cypher list, of the variable of an element. */
export const askedRow = (element: string): string =>
  `[${askedOfElements.map(name => `${element}.${name}`).join(", ")}]`;

/** What such a list tells. */
export const askedOf = (row: unknown[]): Needy["asked"] => withColumns({}, askedOfElements, row, 0);

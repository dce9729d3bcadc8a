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

/** `Need` as a Cypher list, of the variables of a relation and of the element that it leads to: half the time of a map. */
export const needRow = (relation: string, target: string): string =>
  `[type(${relation}), ${target}.id, ${target}.kind, ${columns.map(name => `${relation}.${name}`).join(", ")}]`;

/** The need in such a list. */
export function needOf(row: unknown[]): Need {
  // All needs get their properties in one order: a walk makes thousands, and V8 is slow with maps of many forms.
  const need = { type: row[0], id: row[1], kind: row[2] } as Need;
  for (let column = 0; column < columns.length; column++) need[columns[column]!] = row[3 + column];
  return need;
}

/** `Needy.asked` as a Cypher map, of the variable of an element. */
export const askedMap = (element: string): string =>
  `${element} {${askedOfElements.map(name => `.${name}`).join(", ")}}`;

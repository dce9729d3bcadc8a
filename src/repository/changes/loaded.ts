import { groupBy } from "../../common/group-by.js";
import type { Row } from "../../database/database.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { withoutWords } from "./words-to-index.js";

/** Stored relation, with the properties of its ends that rules and messages need. */
export interface StoredRelation {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Row;
}

/** Stored state at the start of a request, read after all its elements were locked. */
export interface Loaded {
  /** Properties of locked elements, by id: all of written elements, for others those that rules on relations need. */
  elements: Map<string, Row>;
  /** Other ends of `relations`, by id: id, kind, code, name, plateau and the properties that rules need. */
  neighbours: Map<string, Row>;
  relations: StoredRelation[];
  /** Link of the newest record of each of those `elements` that has one, by id. */
  heads: Map<string, string>;
  /** Ids of those `elements` and `neighbours` that the viewer may see. */
  shown: Set<string>;
  /** Read after all elements were locked. */
  clocks: Clocks;
}

/** Time of Neo4j's clock in ms since 1970, and the time of the newest change (null without changes). */
export interface Clocks {
  neo4j: number;
  newest: string | null;
}

/** Properties of a target that rules use, such as the taxonomy of a reference. */
const ruleProperties = metamodel.relations.flatMap(({ accepts, oneAtATime }) => [
  ...(accepts ? [accepts.property] : []),
  ...(typeof oneAtATime === "object" ? [oneAtATime.per] : []),
]);

/** Properties of the other end of a relation. */
export const shownOfNeighbour = [...new Set(["id", "kind", "code", "name", "plateau", ...ruleProperties])];

/** Properties of partly read elements, including those for the change log. */
export const shownInPart = [...shownOfNeighbour, "rev", "state", "confidentiality", "responsible", "recordHead"];

/** Converts the rows of the statement that locks and reads. */
export function loadedFrom(rows: Row[]): Loaded {
  const byWhat = groupBy(rows, ({ what }) => what);
  const related = byWhat.get("relation") ?? [];
  const elements = (byWhat.get("element") ?? []).map(({ properties, isShown }) => ({
    row: rowOf(properties),
    isShown,
  }));
  return {
    heads: takeHeads(elements),
    elements: new Map(elements.map(({ row }) => [row.id, row])),
    neighbours: new Map(related.map(({ other }) => [other.id, other])),
    relations: [...new Map(related.map(row => [row.id, storedRelation(row)])).values()],
    shown: new Set([
      ...elements.filter(({ isShown }) => isShown).map(({ row }) => row.id),
      ...related.filter(({ isShown }) => isShown).map(({ other }) => other.id),
    ]),
    clocks: byWhat.get("clocks")![0]!.properties,
  };
}

/** Removes the heads from elements, because they are no properties of theirs, and returns them by id. */
function takeHeads(elements: readonly { row: Row }[]): Map<string, string> {
  const heads = new Map<string, string>();
  for (const { row } of elements) {
    if (row.recordHead) heads.set(row.id, row.recordHead);
    delete row.recordHead;
  }
  return heads;
}

/** Converts an element to a row. Partly read ones are lists of values, because a large file reads tens of thousands. */
function rowOf(properties: Row | unknown[]): Row {
  if (!Array.isArray(properties)) return withoutWords(properties);
  const row: Row = {};
  for (const [index, value] of properties.entries()) if (value !== null) row[shownInPart[index]!] = value;
  return row;
}

const storedRelation = ({ id, type, from, to, properties }: Row): StoredRelation => ({
  id,
  type,
  from,
  to,
  properties,
});

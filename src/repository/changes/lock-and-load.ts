import { type Viewer, visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import type { Row, Transaction } from "../../database/database.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { keeper } from "./keeper.js";
import { lockNamed, lockWhatPointsAt, readOthers, takeLock } from "./lock.js";
import { matchElement } from "./match-element.js";
import type { Reach } from "./reach.js";
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
  /** Ids of those `elements` that the viewer may see. */
  shown: Set<string>;
  /** Read after all elements were locked. */
  clocks: Clocks;
}

/** Time of Neo4j's clock in ms since 1970, and the time of the newest change (null without changes). */
export interface Clocks {
  neo4j: number;
  newest: string | null;
}

/**
 * Locks the elements of a request in a fixed order, then reads them, so that they cannot change until it ends. Reads as
 * the repository itself: visibility was checked when names were resolved, and an owner that the viewer may not see
 * still counts.
 */
export async function lockAndLoad(transaction: Transaction, reach: Reach, viewer: Viewer): Promise<Loaded> {
  await lockNamed(transaction, [...reach.trees].sort());
  const pointing = await lockWhatPointsAt(transaction, [...reach.deletedByForce]);
  const targets = await readOthers(transaction, [...reach.merged], "(n)-->(other:Element)");
  const ids = [...new Set([...reach.elements, ...pointing, ...targets])].sort();
  const rows = await transaction.run(statementFor(viewer), {
    locked: ids,
    whole: ids.filter(id => reach.whole.has(id)),
    inPart: ids.filter(id => !reach.whole.has(id)),
    sources: [...reach.sources, ...pointing],
    deleted: [...reach.deleted],
  });
  return loadedFrom(rows);
}

/** Properties of a target that rules use, such as the taxonomy of a reference. */
const ruleProperties = metamodel.relations.flatMap(({ accepts, oneAtATime }) => [
  ...(accepts ? [accepts.property] : []),
  ...(typeof oneAtATime === "object" ? [oneAtATime.per] : []),
]);

const shownOfNeighbour = [...new Set(["id", "kind", "code", "name", "plateau", ...ruleProperties])];
/** Properties of partly read elements, including those for the change log. */
const shownInPart = [...shownOfNeighbour, "rev", "state", "confidentiality", "responsible"];

const columns = (what: string, said: Record<string, string>) =>
  ["properties", "isShown", "id", "type", "from", "to", "other"].reduce(
    (all, name) => `${all}, ${said[name] ?? "null"} AS ${name}`,
    `RETURN '${what}' AS what`,
  );

const relationColumns = columns("relation", {
  ...{ properties: "properties(r)", id: "r.id", type: "type(r)", from: "startNode(r).id", to: "endNode(r).id" },
  other: `other {${shownOfNeighbour.map(name => `.${name}`).join(", ")}}`,
});

const elementColumns = (viewer: Viewer, properties: string) =>
  columns("element", { properties, isShown: visible(viewer, "n") });

/** Reads the end of the index of the feed. */
const newest = `COLLECT {
    MATCH (change:Change) WHERE change.at IS NOT NULL AND change.id IS NOT NULL AND ${visible(keeper, "change")}
    RETURN change.at ORDER BY change.at DESC, change.id DESC LIMIT 1
  }[0]`;

/** Compiles one statement that locks and then reads: the count of locked elements must be complete first. */
const statementFor = (viewer: Viewer) => `
  CALL () { UNWIND $locked AS id ${matchElement("n", "id")} ${takeLock("n")} RETURN count(*) AS locked }
  CALL (locked) {
    UNWIND $whole AS id
    ${matchElement("n", "id")}
    ${elementColumns(viewer, "properties(n)")}
    UNION ALL
    UNWIND $inPart AS id
    ${matchElement("n", "id")}
    ${elementColumns(viewer, `[${shownInPart.map(name => `n.${name}`).join(", ")}]`)}
    UNION ALL
    UNWIND $sources AS id
    ${matchElement("n", "id")}
    MATCH (n)-[r]->(other:Element) WHERE ${visible(keeper, "other")}
    ${relationColumns}
    UNION ALL
    UNWIND $deleted AS id
    ${matchElement("n", "id")}
    MATCH (n)<-[r]-(other:Element) WHERE ${visible(keeper, "other")}
    ${relationColumns}
    UNION ALL
    ${columns("clocks", { properties: `{neo4j: datetime.realtime().epochMillis, newest: ${newest}}` })}
  }
  RETURN what, properties, isShown, id, type, from, to, other`;

function loadedFrom(rows: Row[]): Loaded {
  const byWhat = groupBy(rows, ({ what }) => what);
  const related = byWhat.get("relation") ?? [];
  const elements = (byWhat.get("element") ?? []).map(({ properties, isShown }) => ({
    row: rowOf(properties),
    isShown,
  }));
  return {
    elements: new Map(elements.map(({ row }) => [row.id, row])),
    neighbours: new Map(related.map(({ other }) => [other.id, other])),
    relations: [...new Map(related.map(row => [row.id, storedRelation(row)])).values()],
    shown: new Set(elements.filter(({ isShown }) => isShown).map(({ row }) => row.id)),
    clocks: byWhat.get("clocks")![0]!.properties,
  };
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

import { type Viewer, visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import type { Row, Transaction } from "../../database/database.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { keeper } from "./keeper.js";
import { lockNamed, lockWhatPointsAt, readOthers, takeLock } from "./lock.js";
import { matchElement } from "./match-element.js";
import type { Reach } from "./reach.js";
import { withoutWords } from "./words-to-index.js";

/** A relation as it is stored, with as much of its ends as rules and messages need. */
export interface StoredRelation {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Row;
}

/** The stored state that a call starts from, read after everything in it was locked. */
export interface Loaded {
  /** Stored properties of locked elements, by id: all of what is written to itself, of others what relations ask. */
  elements: Map<string, Row>;
  /** id, kind, code, name, plateau and what rules ask of the other ends of `relations`, by id. */
  neighbours: Map<string, Row>;
  relations: StoredRelation[];
  /** Ids of those of `elements` that the viewer may see. */
  shown: Set<string>;
  /** Read after everything was locked. */
  clocks: Clocks;
}

/** Milliseconds since 1970 that Neo4j's clock shows, and the moment of the newest change; null where there is none. */
export interface Clocks {
  neo4j: number;
  newest: string | null;
}

/**
 * Locks what a call reaches, always in the same order, then reads it: nobody can change it until the call is done. Read
 * as the repository itself: which elements a viewer may name was decided when names were resolved, and an owner that
 * the viewer may not see still is the owner.
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

/** Properties of a target that some rule looks at, such as the taxonomy of a reference. */
const ruleProperties = metamodel.relations.flatMap(({ accepts, oneAtATime }) => [
  ...(accepts ? [accepts.property] : []),
  ...(typeof oneAtATime === "object" ? [oneAtATime.per] : []),
]);

const shownOfNeighbour = [...new Set(["id", "kind", "code", "name", "plateau", ...ruleProperties])];
/** With what its record in the change log tells. */
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

/** The end of the index that the feed is read by. */
const newest = `COLLECT {
    MATCH (change:Change) WHERE change.at IS NOT NULL AND change.id IS NOT NULL AND ${visible(keeper, "change")}
    RETURN change.at ORDER BY change.at DESC, change.id DESC LIMIT 1
  }[0]`;

/** Locks, and reads once all is locked: the count of the locked has to be complete first. One way to Neo4j, and one plan. */
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

/** Returns the properties by name. An element read in part comes as values only, because a large file reads tens of thousands. */
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

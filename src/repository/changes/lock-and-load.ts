import { keeper } from "../../access/keeper.js";
import { type Viewer, visible } from "../../access/viewer.js";
import type { Transaction } from "../../database/database.js";
import { type Loaded, loadedFrom, shownInPart, shownOfNeighbour } from "./loaded.js";
import { lockNamed, lockWhatPointsAt, readOthers, takeLock } from "./lock.js";
import { matchElement } from "./match-element.js";
import { newestChange } from "./newest-change.js";
import type { Reach } from "./reach.js";

/**
 * Locks the elements of a request in a fixed order, then reads them, so that they cannot change until it ends. Reads as
 * the repository itself: visibility was checked when names were resolved, and an owner that the viewer may not see
 * still counts.
 */
export async function lockAndLoad(transaction: Transaction, reach: Reach, viewer: Viewer): Promise<Loaded> {
  await lockNamed(transaction, [...reach.trees].sort());
  const pointing = await lockWhatPointsAt(transaction, [...reach.pointedAt]);
  const others = await readOthers(transaction, [...reach.moved], "(n)-->(other:Element)");
  const ids = [...new Set([...reach.elements, ...pointing, ...others])].sort();
  const rows = await transaction.run(statementFor(viewer), {
    locked: ids,
    whole: ids.filter(id => reach.whole.has(id)),
    inPart: ids.filter(id => !reach.whole.has(id)),
    sources: [...reach.sources, ...pointing],
    targets: [...reach.targets],
  });
  return loadedFrom(rows);
}

const columns = (what: string, said: Record<string, string>) =>
  ["properties", "isShown", "id", "type", "from", "to", "other"].reduce(
    (all, name) => `${all}, ${said[name] ?? "null"} AS ${name}`,
    `RETURN '${what}' AS what`,
  );

const relationColumns = (viewer: Viewer) =>
  columns("relation", {
    ...{ properties: "properties(r)", id: "r.id", type: "type(r)", from: "startNode(r).id", to: "endNode(r).id" },
    other: `other {${shownOfNeighbour.map(name => `.${name}`).join(", ")}}`,
    isShown: visible(viewer, "other"),
  });

const elementColumns = (viewer: Viewer, properties: string) =>
  columns("element", { properties, isShown: visible(viewer, "n") });

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
    ${relationColumns(viewer)}
    UNION ALL
    UNWIND $targets AS id
    ${matchElement("n", "id")}
    MATCH (n)<-[r]-(other:Element) WHERE ${visible(keeper, "other")}
    ${relationColumns(viewer)}
    UNION ALL
    ${columns("clocks", { properties: `{neo4j: datetime.realtime().epochMillis, newest: ${newestChange}}` })}
  }
  RETURN what, properties, isShown, id, type, from, to, other`;

import { groupBy } from "../../common/group-by.js";
import type { Row, Transaction } from "../../database/database.js";
import { apartFromShared } from "./apart-from-shared.js";
import { keepFormerNames } from "./former-names.js";
import { forEachRow, writeRows } from "./in-batches.js";
import { matchElement } from "./match-element.js";
import type { RelationState } from "./plan/draft.js";
import type { WritePlan } from "./plan/write-plan.js";
import { withWords, wordsOfChanged } from "./words-to-index.js";

/** Writes a plan without its log records. Deletions come first, because they release unique values. */
export async function writeChanges(transaction: Transaction, plan: WritePlan) {
  const write = (rows: Row[], cypher: string) => forEachRow(transaction, rows, cypher);
  for (const [type, rows] of byType(plan.unrelate)) await write(rows, `${matchRelation(type)} DELETE r`);
  await keepFormerNames(transaction, plan);
  await write(plan.delete, `${matchElement("n", "row.id")} DETACH DELETE n`);
  for (const rows of [plan.vacate, updatedRows(plan)])
    await write(rows, `${matchElement("n", "row.id")} SET n += row.changes`);
  for (const [kind, states] of groupBy(plan.create, state => state.kind.name)) {
    await writeRows(transaction, states, createElements, batch => ({
      kind,
      ...apartFromShared(batch.map(({ after }) => withWords(after!))),
    }));
  }
  for (const [type, rows] of byType(plan.amend)) await write(rows, `${matchRelation(type)} SET r += row.changes`);
  const relations = [...groupBy(plan.relate, ({ from }) => from).values()].flat();
  await writeRows(transaction, relations, createRelations, batch => ({ rows: bySource(batch) }));
}

/** Returns the changes of stored elements, with the words of their texts. */
export const updatedRows = ({ update }: WritePlan) =>
  update.map(({ id, changes }) => ({ id, changes: { ...changes, ...wordsOfChanged(changes) } }));

const byType = <T extends { type: string }>(rows: T[]) => groupBy(rows, ({ type }) => type);

const matchRelation = (type: string) =>
  `${matchElement("source", "row.from")} MATCH (source)-[r:${type} {id: row.id}]->(:Element)`;

/**
 * One statement for all kinds and one for all types, because planning takes a new engine as long as a thousand rows.
 */
const createElements = "UNWIND $rows AS row CREATE (n:Element:$($kind)) SET n = $shared, n += row";

/** Groups relations by source, as lists, which the driver sends in less time than maps. */
const bySource = (relations: readonly RelationState[]) =>
  [...groupBy(relations, ({ from }) => from)].map(([from, all]) => [
    from,
    all.map(({ to, type, after }) => [to, type, after]),
  ]);

const createRelations = `UNWIND $rows AS row ${matchElement("source", "row[0]")}
   UNWIND row[1] AS relation ${matchElement("target", "relation[0]")}
   CREATE (source)-[r:$(relation[1])]->(target) SET r = relation[2]`;

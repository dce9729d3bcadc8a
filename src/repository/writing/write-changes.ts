import type { Row, Transaction } from "../../database/database.js";
import { groupBy } from "../group-by.js";
import { keepFormerNames } from "./former-names.js";
import { inBatches } from "./in-batches.js";
import { matchElement } from "./match-element.js";
import type { WritePlan } from "./plan/write-plan.js";

/** Writes a plan, but for its log, with one statement for each kind and relationship type; what goes makes room first. */
export async function writeChanges(transaction: Transaction, plan: WritePlan) {
  const write = (rows: Row[], cypher: string) =>
    inBatches(rows, batch => transaction.run(`UNWIND $rows AS row ${cypher}`, { rows: batch }));
  for (const [type, rows] of byType(plan.unrelate)) await write(rows, `${matchRelation(type)} DELETE r`);
  await keepFormerNames(transaction, plan);
  await write(plan.delete, `${matchElement("n", "row.id")} DETACH DELETE n`);
  await write(plan.update, `${matchElement("n", "row.id")} SET n += row.changes`);
  for (const [kind, rows] of groupBy(plan.create, row => row.kind)) {
    await write(rows, `CREATE (n:Element:${kind}) SET n = row.properties`);
  }
  for (const [type, rows] of byType(plan.amend)) await write(rows, `${matchRelation(type)} SET r += row.changes`);
  for (const [type, rows] of byType(plan.relate)) await write(rows, createRelation(type));
}

const byType = <T extends { type: string }>(rows: T[]) => groupBy(rows, ({ type }) => type);

const matchRelation = (type: string) =>
  `${matchElement("source", "row.from")} MATCH (source)-[r:${type} {id: row.id}]->(:Element)`;

const createRelation = (type: string) =>
  `${matchElement("source", "row.from")} ${matchElement("target", "row.to")}
   CREATE (source)-[r:${type}]->(target) SET r = row.properties`;

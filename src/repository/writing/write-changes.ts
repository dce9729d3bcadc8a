import type { Row, Transaction } from "../../database/database.js";
import { groupBy } from "../group-by.js";
import { visible } from "../viewer.js";
import { keeper } from "./keeper.js";
import type { WritePlan } from "./plan/write-plan.js";

/** Writes a plan, but for its log, with one statement for each kind and relationship type; what goes makes room first. */
export async function writeChanges(transaction: Transaction, plan: WritePlan) {
  const write = async (rows: Row[], cypher: string) => {
    if (rows.length > 0) await transaction.run(`UNWIND $rows AS row ${cypher}`, { rows });
  };
  for (const [type, rows] of byType(plan.unrelate)) await write(rows, `${matchRelation(type)} DELETE r`);
  await write(plan.delete, `${matchElement("n", "id")} DETACH DELETE n`);
  await write(plan.update, `${matchElement("n", "id")} SET n += row.changes`);
  for (const [kind, rows] of groupBy(plan.create, row => row.kind)) {
    await write(rows, `CREATE (n:Element:${kind}) SET n = row.properties`);
  }
  for (const [type, rows] of byType(plan.amend)) await write(rows, `${matchRelation(type)} SET r += row.changes`);
  for (const [type, rows] of byType(plan.relate)) await write(rows, createRelation(type));
}

const byType = <T extends { type: string }>(rows: T[]) => groupBy(rows, ({ type }) => type);

const matchElement = (variable: string, column: string) =>
  `MATCH (${variable}:Element {id: row.${column}}) WHERE ${visible(keeper, variable)}`;

const matchRelation = (type: string) =>
  `${matchElement("source", "from")} MATCH (source)-[r:${type} {id: row.id}]->(:Element)`;

const createRelation = (type: string) =>
  `${matchElement("source", "from")} ${matchElement("target", "to")}
   CREATE (source)-[r:${type}]->(target) SET r = row.properties`;

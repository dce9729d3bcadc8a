import type { Row } from "../database/database.js";
import type { ExactConnection } from "../database/exact-connection.js";
import { BackupError } from "./backup-error.js";
import { notCopied } from "./nodes.js";
import type { StoredNode } from "./part.js";
import { type CheckedBackup, partsIn } from "./read-file.js";
import { propertiesOf } from "./stored-value.js";

type Writer = Pick<ExactConnection, "read" | "write">;

const uniqueKey =
  "CREATE CONSTRAINT Restored_restoredKey IF NOT EXISTS FOR (n:Restored) REQUIRE n.restoredKey IS UNIQUE";
const createNodes = `UNWIND $rows AS row
  CREATE (n:Restored:$(row.labels)) SET n = row.properties, n.restoredKey = row.key`;
const createRelations = `UNWIND $rows AS row
  MATCH (source:Restored {restoredKey: row.from}) MATCH (target:Restored {restoredKey: row.to})
  CREATE (source)-[r:$(row.type)]->(target) SET r = row.properties`;
const removeKeys = `MATCH (n:Restored) CALL (n) { REMOVE n:Restored, n.restoredKey } IN TRANSACTIONS OF 10000 ROWS`;

/** Relations of one transaction. */
const mostRelations = 2_000;

/**
 * Creates the nodes and relations of a backup in batches. Until the end its nodes have the label Restored and their key, by
 * which relations find them. Throws BACKUP_UNREADABLE if the numbers do not fit, BACKUP_BUSY if others wrote meanwhile.
 */
export async function loadGraph(
  connection: Writer,
  file: string,
  backup: CheckedBackup,
  onProgress: (message: string) => void,
): Promise<void> {
  await connection.write(uniqueKey);
  await connection.write("CALL db.awaitIndexes()");
  for await (const nodes of nodesIn(file, backup))
    await connection.write(createNodes, {
      rows: nodes.map(([key, labels, properties]) => ({ key, labels, properties: propertiesOf(properties) })),
    });
  onProgress("The nodes are there; creating the relations …");
  for await (const rows of relationsIn(file, backup)) await connection.write(createRelations, { rows });
  await refuseOthers(connection);
  await compare(connection, file, backup);
  await connection.write(removeKeys);
  await connection.write("DROP CONSTRAINT Restored_restoredKey");
}

/** Yields the nodes in their last state, in batches. */
async function* nodesIn(file: string, { dropped }: CheckedBackup): AsyncGenerator<StoredNode[], void, undefined> {
  let isAfter = false;
  for await (const part of partsIn(file)) {
    if ("dropped" in part) isAfter = true;
    if (!("nodes" in part)) continue;
    const nodes = isAfter ? part.nodes : part.nodes.filter(([key]) => !dropped.has(key));
    if (nodes.length > 0) yield nodes;
  }
}

async function* relationsIn(file: string, backup: CheckedBackup): AsyncGenerator<Row[], void, undefined> {
  let rows: Row[] = [];
  for await (const nodes of nodesIn(file, backup)) {
    for (const [from, , , out] of nodes)
      for (const [to, type, properties] of out) rows.push({ from, to, type, properties: propertiesOf(properties) });
    for (; rows.length >= mostRelations; rows = rows.slice(mostRelations)) yield rows.slice(0, mostRelations);
  }
  if (rows.length > 0) yield rows;
}

/** Throws BACKUP_BUSY if there are nodes of others: of a server that noticed the restore too late. */
async function refuseOthers(connection: Writer): Promise<void> {
  const [row] = await connection.read(`RETURN COUNT { MATCH (n:!(Restored|${notCopied})) } AS others`);
  if (Number(row!.others) === 0) return;
  throw new BackupError(
    "BACKUP_BUSY",
    "A server has written into this database during the restore. The repository remains marked as unfinished; stop all servers of this database, and repeat the restore.",
  );
}

async function compare(connection: Writer, file: string, { summary }: CheckedBackup): Promise<void> {
  const [row] = await connection.read(
    "RETURN COUNT { MATCH (n:Restored) } AS nodes, COUNT { MATCH (:Restored)-[r]->() } AS relations",
  );
  const { nodes, relations } = row!;
  if (Number(nodes) === summary.nodes && Number(relations) === summary.relations) return;
  throw new BackupError(
    "BACKUP_UNREADABLE",
    `${file} has ${summary.nodes} nodes and ${summary.relations} relations, but ${nodes} and ${relations} were restored. The repository remains marked as unfinished; restore another backup.`,
  );
}

import type { Database } from "../database/database.js";
import type { DatabaseError } from "../database/database-error.js";
import type { ExactConnection } from "../database/exact-connection.js";
import { StartupError } from "../database/startup-error.js";
import { BackupError } from "./backup-error.js";
import { notCopied } from "./nodes.js";

const isUnfinished = "RETURN EXISTS { MATCH (:Restore {name: 'restore'}) } AS isUnfinished";

/** Nodes that every opened repository has, and that a restore replaces; those of `notCopied` remain. */
const everythingElse = `!(Lock|RecordKey|SchemaVersion|${notCopied})`;

/** Returns true if a restore into this graph runs, or was interrupted. */
export async function hasUnfinishedRestore(database: Pick<Database, "read">): Promise<boolean> {
  const [row] = await database.read(isUnfinished);
  return row!.isUnfinished;
}

/** Throws StartupError if a restore into this graph runs, or was interrupted: a part of it is never served. */
export async function refuseUnfinishedRestore(database: Pick<Database, "read">): Promise<void> {
  if (!(await hasUnfinishedRestore(database))) return;
  throw new StartupError(
    "This repository has been restored in part only, or is being restored now. Wait until the restore ends, or begin it again: npm run restore -- FILE. (RESTORE_UNFINISHED)",
  );
}

/** Lock that a restore holds; its end marks the graph as complete. */
const whileMarked = {
  lock: "MATCH (r:Restore {name: 'restore'}) SET r.lock = true",
  end: "MATCH (r:Restore {name: 'restore'}) DELETE r",
};

type Loader = Pick<ExactConnection, "read" | "write" | "whileLocked">;

/**
 * Executes a restore. Meanwhile, and after a kill, the graph is marked as unfinished; what an interrupted restore has left is
 * removed first. Throws NOT_EMPTY for a graph with content, BACKUP_BUSY if another restore runs.
 */
export async function whileUnfinished(connection: Loader, work: (isAgain: boolean) => Promise<void>): Promise<void> {
  const isAgain = await hasUnfinishedRestore(connection);
  if (!isAgain) await mark(connection);
  const load = async () => {
    await connection.write("DROP CONSTRAINT Restored_restoredKey IF EXISTS");
    await connection.write(`MATCH (n:!(${notCopied})) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`);
    await work(isAgain);
  };
  await connection.whileLocked(whileMarked, load).catch(error => {
    if ((error as DatabaseError).code !== "DEADLINE_EXCEEDED") throw error;
    throw new BackupError("BACKUP_BUSY", "Another restore into this repository runs. Wait for its end.", {
      cause: error,
    });
  });
}

async function mark(connection: Loader): Promise<void> {
  const [row] = await connection.write(
    `OPTIONAL MATCH (n:${everythingElse}) WITH n LIMIT 1
     WITH n WHERE n IS NULL MERGE (r:Restore {name: 'restore'}) RETURN r.name AS name`,
  );
  if (row) return;
  const kinds = await connection.read(
    `MATCH (n:${everythingElse}) RETURN labels(n)[0] AS label, count(*) AS count ORDER BY count DESC LIMIT 5`,
  );
  throw new BackupError(
    "NOT_EMPTY",
    `The repository is not empty (${kinds.map(({ label, count }) => `${label ?? "without a label"}: ${count}`).join(", ")}). Restore into an empty one: another DATA_DIR, or another database of Neo4j; nothing was written.`,
  );
}

import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import type { Transaction } from "../../database/database.js";
import { matchElement } from "./match-element.js";

/** Compiles a lock on a node without a write: `SET n.rev = n.rev` could store a value that was read before the lock. */
export const takeLock = (variable: string) => `SET ${variable}.lock = true REMOVE ${variable}.lock`;

/** Locks names that belong to no element, such as a tree, until the transaction ends. */
export async function lockNamed(transaction: Transaction, names: string[]) {
  if (names.length === 0) return;
  await transaction.run(`UNWIND $names AS name MERGE (lock:Lock {name: name}) ${takeLock("lock")}`, { names });
}

/** Locks elements until the transaction ends. Ids must be sorted, to avoid deadlocks. */
export async function lockElements(transaction: Transaction, ids: string[]) {
  if (ids.length === 0) return;
  await transaction.run(`UNWIND $ids AS id ${matchElement("n", "id")} ${takeLock("n")}`, { ids });
}

/**
 * Locks elements whose incoming relations change, so that no new relations to them can be created. Returns the ids of
 * the elements with relations to them.
 */
export async function lockWhatPointsAt(transaction: Transaction, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  await lockElements(transaction, ids.toSorted());
  return readOthers(transaction, ids, "(n)<--(other:Element)");
}

/** Returns the ids of the other elements in a pattern around locked elements. */
export async function readOthers(transaction: Transaction, ids: string[], pattern: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.run(
    `UNWIND $ids AS id
     ${matchElement("n", "id")}
     MATCH ${pattern} WHERE ${visible(keeper, "other")}
     RETURN DISTINCT other.id AS id`,
    { ids },
  );
  return rows.map(row => row.id);
}

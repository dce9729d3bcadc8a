import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import { readingOf, type Transaction } from "../../database/database.js";
import { lockNamed } from "../../repository/changes/lock.js";
import { requireRightClock, systemClock } from "../../repository/changes/moments.js";
import type { Context } from "../../repository/context.js";
import { countSnapshot } from "./count-snapshot.js";
import { identityOf, type SnapshotRow } from "./snapshot-row.js";

type Keeper = Pick<Context, "database" | "viewer" | "today"> & Partial<Pick<Context, "clock">>;

/**
 * Counts a day and stores it in place of an earlier snapshot of that day. Returns the number of rows. Throws CLOCK_SKEW
 * if the clock, and therefore the day, is wrong.
 */
export async function keepSnapshot(context: Keeper, day: string): Promise<number> {
  const rows = await countSnapshot(context, day);
  await context.database.write(async transaction => {
    await requireRightClock(transaction, context.clock ?? systemClock);
    if (rows.length === 0 && !(await hasSnapshot(transaction, day))) return;
    await lockSnapshots(transaction);
    await replace(transaction, [day], rows);
  });
  return rows.length;
}

/** `which`: condition on the counts `kept`. Default: any. */
async function hasSnapshot(transaction: Pick<Transaction, "run">, day: string, which = "true"): Promise<boolean> {
  const [row] = await transaction.run(
    `RETURN EXISTS { MATCH (kept:Snapshot {day: $day}) WHERE ${which} AND ${visible(keeper, "kept")} } AS has`,
    { day },
  );
  return row!.has;
}

/** Returns true if the counts of a day are stored that were counted here. */
export const hasOwnSnapshot = ({ database }: Pick<Context, "database">, day: string): Promise<boolean> =>
  hasSnapshot(readingOf(database), day, "kept.provenance IS NULL");

/**
 * Stores the rows of files, whole days at a time. If some of the days were counted here, it returns these days and
 * stores nothing, so that files never replace own counts.
 */
export async function keepTold(transaction: Transaction, rows: readonly SnapshotRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const days = [...new Set(rows.map(({ day }) => day))].sort();
  await lockSnapshots(transaction);
  const counted = await transaction.run(
    `MATCH (kept:Snapshot) WHERE kept.day IN $days AND kept.provenance IS NULL AND ${visible(keeper, "kept")}
     RETURN DISTINCT kept.day AS day ORDER BY day`,
    { days },
  );
  if (counted.length === 0) await replace(transaction, days, rows);
  return counted.map(({ day }) => day);
}

/** Deletes the invented counts (provenance SAMPLE). Returns the number of rows. */
export async function dropInvented(transaction: Transaction): Promise<number> {
  await lockSnapshots(transaction);
  const [row] = await transaction.run(
    `MATCH (kept:Snapshot) WHERE kept.provenance = 'SAMPLE' AND ${visible(keeper, "kept")} DELETE kept RETURN count(*) AS count`,
  );
  return row!.count;
}

/**
 * Locks snapshots, so that concurrent runs for one day are serial and the later one replaces all rows of the earlier.
 */
async function lockSnapshots(transaction: Transaction): Promise<void> {
  await lockNamed(transaction, ["snapshots"]);
  // A backup that has copied some of them begins again.
  transaction.send("MATCH (lock:Lock {name: 'snapshots'}) SET lock.writes = coalesce(lock.writes, 0) + 1");
}

async function replace(transaction: Transaction, days: string[], rows: readonly SnapshotRow[]) {
  await transaction.run(`MATCH (kept:Snapshot) WHERE kept.day IN $days AND ${visible(keeper, "kept")} DELETE kept`, {
    days,
  });
  await transaction.run("UNWIND $rows AS row CREATE (snapshot:Snapshot) SET snapshot = row", {
    rows: rows.map(row => ({ ...row, id: identityOf(row) })),
  });
}

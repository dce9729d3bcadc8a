import type { Database } from "../database/database.js";

type Reader = Pick<Database, "read">;
type Writer = Pick<Database, "write">;

/** Milliseconds for which one server may take the daily backup before another one tries: more than any backup takes. */
const longestMs = 4 * 60 * 60_000;
/** Milliseconds until the next attempt after a failure. */
export const afterFailureMs = 10 * 60_000;

const isDue = `RETURN NOT EXISTS {
    MATCH (l:Lock {name: 'daily-backup'}) WHERE l.day >= $day OR l.claimedUntil >= timestamp()
  } AS isDue`;
const claim = `MERGE (l:Lock {name: 'daily-backup'}) SET l.lock = true WITH l
  WITH l, coalesce(l.day, '') < $day AND coalesce(l.claimedUntil, 0) < timestamp() AS isMine
  SET l.claimedUntil = CASE WHEN isMine THEN timestamp() + $longestMs ELSE l.claimedUntil END
  REMOVE l.lock RETURN isMine`;
const store = `MERGE (l:Lock {name: 'daily-backup'}) SET l.takenAt = $takenAt, l.claimedUntil = 0
  SET l.day = coalesce($day, l.day)`;
const release = "MATCH (l:Lock {name: 'daily-backup'}) SET l.claimedUntil = timestamp() + $afterFailureMs";
const read = "RETURN COLLECT { MATCH (l:Lock {name: 'daily-backup'}) RETURN l.takenAt }[0] AS takenAt";

/** Returns true if nobody has taken the backup of a day, or takes it now. */
export async function isBackupDue(database: Reader, day: string): Promise<boolean> {
  const [row] = await database.read(isDue, { day });
  return row!.isDue;
}

/** Returns true for the one server of a database that is to take the backup of a day now. */
export async function claimBackup(database: Writer, day: string): Promise<boolean> {
  const [row] = await database.write(transaction => transaction.run(claim, { day, longestMs }));
  return row!.isMine;
}

/** Stores the instant of a backup, and the day if it is the daily one. */
export async function recordBackup(database: Writer, takenAt: string, day: string | null = null): Promise<void> {
  await database.write(transaction => transaction.run(store, { takenAt, day }));
}

/** Lets any server try again after ten minutes. */
export async function releaseBackup(database: Writer): Promise<void> {
  await database.write(transaction => transaction.run(release, { afterFailureMs }));
}

/** Returns the age in seconds of the last backup of any server or command; Infinity if there is none. */
export async function backupAgeSeconds(database: Reader): Promise<number> {
  const [row] = await database.read(read);
  const { takenAt } = row!;
  return takenAt ? Math.max(0, (Date.now() - Date.parse(takenAt)) / 1_000) : Number.POSITIVE_INFINITY;
}

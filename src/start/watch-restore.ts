import { hasUnfinishedRestore } from "../backup/unfinished-restore.js";
import { Repeated } from "../common/repeated.js";
import type { Database } from "../database/database.js";

const twoSeconds = 2_000;

/** Milliseconds within which a running server of a database notices a restore; a busy one may take longer. */
export const noticeRestoreMs = 3 * twoSeconds;

/**
 * Makes the job that calls `onRestore` if somebody restores a backup into the database of this server, which would otherwise
 * serve a part of it.
 */
export const watchRestore = (database: Pick<Database, "read">, onRestore: () => void): Repeated =>
  new Repeated(async () => {
    // Without an answer the next look is in two seconds. A restore is refused at its end if this server has written meanwhile.
    if (await hasUnfinishedRestore(database)) onRestore();
  }, twoSeconds);

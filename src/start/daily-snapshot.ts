import type { Logger } from "pino";
import { localViewer } from "../access/viewer.js";
import { Repeated } from "../common/repeated.js";
import type { Database } from "../database/database.js";
import { hasOwnSnapshot, keepSnapshot } from "../questions/snapshots/write-snapshots.js";
import { type Clock } from "../repository/changes/moments.js";
import { createContext } from "../repository/context.js";

interface DailySnapshotParts {
  database: Database;
  /** Returns the day in the province, `2026-11-24`. */
  today(): string;
  log: Logger;
  clock: Clock;
  /** Milliseconds between two looks. Default: ten minutes. */
  everyMs?: number;
}

const tenMinutes = 600_000;

/**
 * Makes the job that stores the counts of each day for `trend`, unless somebody has stored them. Several servers may do so at
 * the same time: the later one replaces equal rows. A failure is logged and tried again.
 */
export function dailySnapshot({ database, today, log, clock, everyMs = tenMinutes }: DailySnapshotParts): Repeated {
  const look = async () => {
    const context = createContext({ database, viewer: localViewer, today: today(), clock });
    if (!(await hasOwnSnapshot(context, context.today))) await keepSnapshot(context, context.today);
  };
  return new Repeated(look, everyMs, error =>
    log.error({ err: error }, "The counts of today could not be stored; trying again."),
  );
}

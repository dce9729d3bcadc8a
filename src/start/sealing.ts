import type { KeyObject } from "node:crypto";
import type { Logger } from "pino";
import { Repeated } from "../common/repeated.js";
import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import { readingOf } from "../database/database.js";
import { maxSkewMs, requireRightClock, systemClock } from "../repository/changes/moments.js";
import { sealRecords } from "../repository/record/seals.js";
import { longestCommandMs, type OpenDatabase } from "./open-database.js";

interface SealingParts {
  database: Pick<Database, "read">;
  key: KeyObject;
  /** File of the seals. */
  file: string;
  /** Timeout of a write in milliseconds. */
  writeTimeoutMs: number;
  log: Logger;
  /** Pause between two seals in milliseconds. Default: ten minutes. */
  everyMs?: number;
  /** Clock of the server. Default: that of this machine. */
  clock?: typeof systemClock;
}

const tenMinutes = 600_000;

/**
 * Returns the age in milliseconds from which on a period is settled: no record can still appear in it, because the
 * longest write has ended, even one with the largest accepted error of a clock.
 */
export const settledAfterMs = (writeTimeoutMs: number) => Math.max(writeTimeoutMs, longestCommandMs) + 2 * maxSkewMs;

/** Returns the job of a server that seals the record of changes, by its settings. */
export const sealingOf = (
  config: Config,
  log: Logger,
  { database, recordKey }: Pick<OpenDatabase, "database" | "recordKey">,
): Repeated =>
  sealing({
    database,
    key: recordKey,
    file: config.recordSeals,
    writeTimeoutMs: config.neo4j.writeTimeoutMs,
    log: log.child({ job: "seal" }),
  });

/**
 * Makes the job that seals the record of changes in the background. A failure, and a clock that differs from that of
 * Neo4j, is logged and tried again.
 */
export function sealing({ log, everyMs = tenMinutes, ...parts }: SealingParts): Repeated {
  return new Repeated(
    () => sealNow(parts),
    everyMs,
    error => log.error({ err: error }, "The record of changes could not be sealed; trying again."),
  );
}

async function sealNow({ database, key, file, writeTimeoutMs, clock = systemClock }: Omit<SealingParts, "log">) {
  await requireRightClock(readingOf(database), clock);
  const until = new Date(clock.now() - settledAfterMs(writeTimeoutMs)).toISOString();
  await sealRecords(database, key, file, until);
}

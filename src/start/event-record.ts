import type { Logger } from "pino";
import { Repeated } from "../common/repeated.js";
import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import { eraseOrigins } from "../record/events/erase-origins.js";
import { EventRecorder } from "../record/events/event-recorder.js";

/** Milliseconds between two batches: each empties the response cache. */
const betweenBatchesMs = 5_000;
const anHour = 3_600_000;
const aDay = 24 * anHour;

/** Recorder of the events of a server; `stop` stores what waits. */
export interface EventRecord {
  recorder: EventRecorder;
  /** Job that erases old origins. */
  erasing: Repeated;
  stop(): Promise<void>;
}

/** Starts to record events, and to erase their origins when they are older than the settings say: now, and every hour. */
export function startEventRecord(
  { recordOriginDays }: Pick<Config, "recordOriginDays">,
  log: Logger,
  database: Pick<Database, "write">,
): EventRecord {
  const logOf = (job: string, message: string) => (error: unknown) => log.child({ job }).warn({ err: error }, message);
  const onFault = logOf("events", "Events of the record could not be stored; trying again.");
  const recorder = new EventRecorder({ database, onFault });
  const erase = async () => {
    const before = new Date(Date.now() - recordOriginDays * aDay).toISOString();
    await eraseOrigins(database, { before });
  };
  const storing = new Repeated(() => recorder.store(), betweenBatchesMs);
  const erasing = new Repeated(erase, anHour, logOf("origins", "Old origins of events could not be erased."));
  for (const job of [storing, erasing]) void job.start();
  const stop = async () => {
    // A long erasure must not take the time in which the last events are stored.
    await Promise.all([storing.stop().then(() => recorder.stop()), erasing.stop()]);
  };
  return { recorder, erasing, stop };
}

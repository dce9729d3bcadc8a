import type { Logger } from "pino";
import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import { eraseOrigins } from "../record/events/erase-origins.js";
import { EventRecorder } from "../record/events/event-recorder.js";
import { Repeated } from "./repeated.js";

/** Milliseconds between two batches: each empties the response cache. */
const betweenBatchesMs = 5_000;
const anHour = 3_600_000;
const aDay = 24 * anHour;

/** Recorder of the events of a server; `stop` stores what waits. */
export interface EventRecord {
  recorder: EventRecorder;
  stop(): Promise<void>;
}

/** Starts to record events, and to erase their origins when they are older than the settings say: now, and every hour. */
export function startEventRecord(
  { recordOriginDays }: Pick<Config, "recordOriginDays">,
  log: Pick<Logger, "warn">,
  database: Pick<Database, "write">,
): EventRecord {
  const onFault = (error: unknown) => log.warn(error, "Events of the record could not be stored; trying again.");
  const recorder = new EventRecorder({ database, onFault });
  const erase = async () => {
    const before = new Date(Date.now() - recordOriginDays * aDay).toISOString();
    await eraseOrigins(database, { before }).catch(error =>
      log.warn(error, "Old origins of events could not be erased."),
    );
  };
  const [storing, erasing] = [new Repeated(() => recorder.store(), betweenBatchesMs), new Repeated(erase, anHour)];
  for (const job of [storing, erasing]) void job.start();
  const stop = async () => {
    // A long erasure must not take the time in which the last events are stored.
    await Promise.all([storing.stop().then(() => recorder.stop()), erasing.stop()]);
  };
  return { recorder, stop };
}

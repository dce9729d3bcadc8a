import type { Dispatcher } from "undici";
import type { Database } from "../../database/database.js";
import type { EventRecorder } from "../../record/events/event-recorder.js";
import type { FeedWatch } from "../../repository/feed/feed-watch.js";
import type { MessageSources } from "./next-message.js";

/** Parts of the sender of a server. */
export interface RunnerParts extends MessageSources {
  database: Pick<Database, "read" | "write">;
  feed: FeedWatch;
  dispatcher: Dispatcher;
  /** Record that says which RESTRICTED elements were sent. */
  events: Pick<EventRecorder, "note">;
  /** Returns the key from which the secrets are derived. */
  key(): Uint8Array;
  /** Numbers of attempts since the start, for metrics. */
  numbers: { delivered: number; failed: number };
  /** Returns the day in the province, `2026-11-24`. */
  today(): string;
  /** Receives errors that only delay messages. */
  onFault(error: unknown): void;
  /** Milliseconds between two looks at the webhooks. Default: two seconds. */
  everyMs?: number;
  /** Milliseconds between two comparisons of an answer. Default: ten seconds. */
  answersEveryMs?: number;
  /** Milliseconds that a stop waits for attempts. Default: ten seconds. */
  patienceMs?: number;
}

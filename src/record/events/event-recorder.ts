import { randomUUID } from "node:crypto";
import { within } from "../../common/within.js";
import type { Database } from "../../database/database.js";
import { appendEvents } from "./append-events.js";
import type { NewEvent } from "./event.js";
import { EventQueue } from "./event-queue.js";

/** Parts of the recorder of a server. */
export interface EventRecorderParts {
  database: Pick<Database, "write">;
  /** Receives the error of a batch that could not be stored; it is tried again. */
  onFault(error: unknown): void;
  /** Maximum events that wait. Default: 10,000. */
  mostWaiting?: number;
  now?(): Date;
}

/** Numbers for metrics. */
export interface EventCounts {
  recorded: number;
  lost: number;
  waiting: number;
}

const usualWaiting = 10_000;
/** Maximum events of one transaction. */
const batchSize = 500;
/** Milliseconds that a stop waits for the last batches. */
const longestStopMs = 5_000;

/**
 * Records the events of one server in a chain of its own, in batches, so that no request waits for it or fails because
 * of it. While they cannot be stored, they wait; beyond the bound they are lost and counted, and the number is an event
 * itself.
 */
export class EventRecorder {
  /** Id of the chain. */
  readonly server = randomUUID();
  private readonly queue: EventQueue;
  private readonly counts = { recorded: 0, lost: 0 };
  private unreported = 0;
  private storing: Promise<void> = Promise.resolve();

  constructor(private readonly parts: EventRecorderParts) {
    this.queue = new EventQueue(parts.mostWaiting ?? usualWaiting);
  }

  /** Adds an event. */
  note(event: Omit<NewEvent, "at">): void {
    if (this.queue.add({ ...event, at: this.now().toISOString() })) return;
    this.counts.lost++;
    this.unreported++;
  }

  /** Stores all events that wait, also those of a minute that has not ended; gives up after five seconds. */
  async stop(): Promise<void> {
    await within(longestStopMs, this.store({ all: true }));
  }

  /** Returns the numbers of events. */
  get numbers(): EventCounts {
    return { ...this.counts, waiting: this.queue.size };
  }

  /** Stores the events that wait, one batch after the other; after a failure they remain. Never throws. */
  store(options: { all?: boolean } = {}): Promise<void> {
    this.storing = this.storing.then(() => this.storeAll(options)).catch(error => this.parts.onFault(error));
    return this.storing;
  }

  private async storeAll(options: { all?: boolean }): Promise<void> {
    this.reportLost();
    const { database } = this.parts;
    for (;;) {
      const batch = this.queue.due(batchSize, this.now(), options);
      if (batch.size === 0) return;
      const events = [...batch.values()];
      await database.write(transaction => appendEvents(transaction, this.server, events));
      this.queue.remove(batch.keys());
      this.counts.recorded += batch.size;
      this.reportLost();
    }
  }

  /** Notes the number of lost events, once there is room. */
  private reportLost(): void {
    const event = { event: "EVENTS_LOST", account: "repository", roles: [], count: this.unreported } as const;
    if (this.unreported > 0 && this.queue.add({ ...event, at: this.now().toISOString() })) this.unreported = 0;
  }

  private now(): Date {
    return this.parts.now?.() ?? new Date();
  }
}

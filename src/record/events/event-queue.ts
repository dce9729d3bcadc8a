import { randomUUID } from "node:crypto";
import type { IdentifiedEvent } from "./append-events.js";
import type { EventName, NewEvent } from "./event.js";
import { Origins } from "./origin.js";

/** Events of which those of one account, code and minute are counted together: anybody can cause them at will. */
const counted: readonly EventName[] = ["REFUSED", "SIGN_IN_FAILED"];

type Waiting = Pick<IdentifiedEvent, "id" | "event">;

/** Events that wait to be stored, bounded in number. */
export class EventQueue {
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.waiting.size;
  }

  /** Adds an event, or counts it with those of its minute. Returns false if the queue is full. */
  add(event: NewEvent): boolean {
    const key = keyOf(event);
    const known = this.waiting.get(key);
    if (known) {
      known.event = { ...known.event, count: (known.event.count ?? 1) + (event.count ?? 1) };
      return true;
    }
    if (this.waiting.size >= this.most) return false;
    this.waiting.set(key, { id: randomUUID(), event: { ...event } });
    return true;
  }

  /**
   * Returns the first events that are complete: those counted together only after their minute, unless `all`. They
   * remain in the queue until `remove`.
   */
  due(most: number, now: Date, { all = false } = {}): Map<string, IdentifiedEvent> {
    const minute = minuteOf(now.toISOString());
    const isDue = ({ event }: Waiting) => all || !counted.includes(event.event) || minuteOf(event.at) < minute;
    const origins = new Origins();
    const due = [...this.waiting].filter(([, each]) => isDue(each)).slice(0, most);
    return new Map(due.map(([key, { id, event }]) => [key, { id, event, origin: event.origin && origins.of(event) }]));
  }

  remove(keys: Iterable<string>): void {
    for (const key of keys) this.waiting.delete(key);
  }
}

const minuteOf = (at: string): string => at.slice(0, 16);

const keyOf = ({ event, account, subject, at }: NewEvent): string =>
  counted.includes(event) ? JSON.stringify([event, account, subject, minuteOf(at)]) : randomUUID();

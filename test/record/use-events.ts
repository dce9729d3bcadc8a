import type { NewEvent } from "../../src/record/events/event.js";
import { EventRecorder, type EventRecorderParts } from "../../src/record/events/event-recorder.js";
import { readEvents } from "../../src/record/events/read-events.js";
import { type EventHead, verifyEvents } from "../../src/record/events/verify-events.js";
import { recordKey } from "../support/record-key.js";
import { useRepository } from "../support/repository.js";

/** Origin of the events of these tests. */
export const origin = { subject: "siti", address: "10.1.2.3", client: "Peramban/1" };

/** Event of a read of something RESTRICTED. */
export const reading: Omit<NewEvent, "at"> = {
  ...{ event: "READ_RESTRICTED", account: "Inspektorat", roles: ["AUDITOR"] },
  origin,
};

/** Returns all items of a sequence. */
export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Provides a repository with recorders of events. */
export function useEvents() {
  const { database, given } = useRepository();
  const recorder = (more: Partial<EventRecorderParts> = {}) => {
    const faults: unknown[] = [];
    return { faults, made: new EventRecorder({ database, onFault: error => faults.push(error), ...more }) };
  };
  return {
    database,
    given,
    recorder,
    /** Records a number of reads, each with another subject, and returns the id of the server. */
    async recorded(count: number): Promise<string> {
      const { made } = recorder();
      for (let each = 0; each < count; each++) made.note({ ...reading, subject: `/bacaan/${each}` });
      await made.stop();
      return made.server;
    },
    /** Returns the stored events with their origins. */
    async stored() {
      const pages = await allOf(readEvents(database, { withOrigins: true, most: 100 }));
      return pages.flat().map(({ event, subject, count, origin }) => ({ event, subject, count, origin }));
    },
    /** Returns the defects of all chains. */
    defects: (sealed: EventHead[] = []) => allOf(verifyEvents(database, recordKey, sealed)),
  };
}

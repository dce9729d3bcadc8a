import { createParser, type EventSourceMessage } from "eventsource-parser";
import { eventually } from "../../support/eventually.js";

/** Event of a stream, with its data as JSON. */
export interface Heard {
  event: string | undefined;
  id: string | undefined;
  data: any;
}

/** Listens to `/events` as a browser does. */
export async function listen(url: string, query = "", headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/events${query}`, { headers, signal: leaving.signal });
  const heard: Heard[] = [];
  const state = { lastEventId: headers["last-event-id"], retry: undefined as number | undefined, hasEnded: false };
  let text = "";
  /** Text after the last complete block. */
  let open = "";
  const parser = createParser({
    onEvent: ({ event, id, data }: EventSourceMessage) => void heard.push({ event, id, data: JSON.parse(data) }),
    onRetry: ms => {
      state.retry = ms;
    },
  });
  const reading = (async () => {
    if (!answer.ok) return;
    for await (const chunk of answer.body!) {
      const part = Buffer.from(chunk as Uint8Array).toString();
      text += part;
      open += part;
      parser.feed(part);
      // A browser takes an id over at the end of its block only, also of one without an event.
      const end = open.lastIndexOf("\n\n") + 1;
      state.lastEventId = [...open.slice(0, end).matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? state.lastEventId;
      open = open.slice(end);
    }
  })()
    .catch(() => {})
    .finally(() => {
      state.hasEnded = true;
    });
  // The place of a stream is its first block.
  if (answer.ok && !query.includes("question="))
    await eventually(() => state.lastEventId !== undefined || heard.length > 0);
  return {
    answer,
    heard,
    state,
    text: () => text,
    changes: () => heard.filter(({ event }) => event === "change"),
    /** Waits for a number of events of a name. */
    async until(count: number, event = "change") {
      await eventually(() => heard.filter(each => each.event === event).length >= count);
    },
    async leave() {
      leaving.abort();
      await reading;
    },
    ended: () => reading,
  };
}

export type Listener = Awaited<ReturnType<typeof listen>>;

/** Waits long enough for a server under test to have sent what it has. */
export const aWhile = (ms = 1_500) => new Promise(done => setTimeout(done, ms));

/** Milliseconds after which a browser connects again: a weak link is not hurried. */
const reconnectMs = 5_000;

/** First lines of a stream, which reach the client at once. */
export const opening = `retry: ${reconnectMs}\n: repository events\n\n`;

/** Sign of life on a connection without events. */
export const heartbeat = ":\n\n";

/** Returns a named event of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export const eventText = (name: string, data: object, id?: string): string =>
  `event: ${name}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** Returns lines that move the last event id of a client, without an event. */
export const positionText = (id: string): string => `id: ${id}\n\n`;

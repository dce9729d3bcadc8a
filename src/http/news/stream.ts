import type { Viewer } from "../../access/viewer.js";
import { codeOf } from "../../graphql/format-error.js";
import type { FeedWatch } from "../../repository/feed/feed-watch.js";
import { eventText, opening } from "./event-text.js";
import type { Source } from "./source.js";

/** Milliseconds of a stream. */
export interface Pace {
  /** Between two judgements of the rights of a listener who gets nothing; with events they are judged each time. */
  judgeMs: number;
  /** Without events, after which a sign of life is sent. */
  quietMs: number;
  /** After which the stream ends, and the client connects again. */
  mostMs: number;
}

/** Default: three seconds, a quarter of a minute, an hour. */
export const usualPace: Pace = { judgeMs: 3_000, quietMs: 15_000, mostMs: 3_600_000 };

interface StreamParts {
  source: Source;
  feed: FeedWatch;
  /** Returns the viewer with the present rights. Throws UNAUTHENTICATED for credentials that have ended. */
  judge(): Promise<Viewer>;
  /** Aborted when the client has gone, or the server stops. */
  signal: AbortSignal;
  pace: Pace;
  /** Receives errors that only delay the stream. */
  onFault(error: unknown): void;
}

/** Errors that end a stream: the listener has no right to it any more. */
const ending = ["UNAUTHENTICATED", "FORBIDDEN"];

/**
 * Yields the text of a stream, piece by piece: nothing is read for a listener who has not taken what was sent before. Rights
 * are judged before each piece. Any other error only delays it.
 */
export async function* streamOf({ feed, signal, pace, ...parts }: StreamParts, first: string): AsyncGenerator<string> {
  yield opening + first;
  const began = performance.now();
  let sentAt = began;
  while (!signal.aborted && performance.now() - began < pace.mostMs) {
    const until = await feed.current();
    const { text, hasMore, isEnd } = await nextOf(parts, until);
    const isQuiet = performance.now() - sentAt > pace.quietMs;
    if (text || isQuiet) {
      yield text || parts.source.quiet();
      sentAt = performance.now();
    }
    if (isEnd) return;
    if (!hasMore) await feed.next(until, pace.judgeMs, signal);
  }
}

/** Returns the next piece; the last one says why the stream ends. */
async function nextOf({ source, judge, onFault }: Pick<StreamParts, "source" | "judge" | "onFault">, until: string) {
  try {
    const viewer = await judge();
    source.require(viewer);
    return { isEnd: false, ...(await source.next(viewer, until)) };
  } catch (error) {
    const code = codeOf(error);
    if (ending.includes(code)) return { isEnd: true, text: eventText("closed", { code }) };
    onFault(error);
    return { isEnd: false, text: "" };
  }
}

import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requireAskable, requireRecord } from "../../access/rights.js";
import type { Database } from "../../database/database.js";
import type { Asking } from "../../graphql/request-context.js";
import type { Context } from "../../repository/context.js";
import { filterOf } from "../../repository/feed/feed-filter.js";
import type { FeedPages } from "../../repository/feed/feed-page.js";
import type { FeedWatch } from "../../repository/feed/feed-watch.js";
import { cursorOf } from "../../repository/feed/position.js";
import { resumeAt } from "../../repository/feed/resume.js";
import { askingOf } from "../asking-of.js";
import { Places } from "../clients/places.js";
import { sendFault } from "../json-errors.js";
import { forbidStoring } from "../no-store.js";
import { forAnyViewer, type IdentifyViewer } from "../request-viewer.js";
import type { AnswerPrints } from "./answer-prints.js";
import { AnswerSource } from "./answer-source.js";
import { ChangeSource } from "./change-source.js";
import { eventsWanted, notAsIf, type WantedEvents } from "./event-query.js";
import { eventText, positionText } from "./event-text.js";
import type { Source } from "./source.js";
import { type Pace, streamOf, usualPace } from "./stream.js";

/** Parts of the events of a server. */
export interface EventParts {
  database: Pick<Database, "read">;
  feed: FeedWatch;
  pages: FeedPages;
  prints: AnswerPrints;
  /** Places of streams. */
  places: Places;
  identifyViewer: IdentifyViewer;
  createContext(asking: Asking): Context;
  /** Default: that of `usualPace`. */
  pace?: Partial<Pace>;
  /** Milliseconds between two comparisons of one answer. Default: ten seconds. */
  answersEveryMs?: number;
}

/** Streams of one client at one time. */
const mostOfOne = 20;

const refusal = "Too many streams of events are open. Close some, or try again later.";

/** Returns the places of streams of a server. A quarter of them is for all who are not signed in, wherever they come from. */
export const placesOfEvents = (most: number): Places =>
  new Places(most, refusal, Math.min(mostOfOne, most), Math.ceil(most / 4));

/** Milliseconds that a stop waits for a client who does not read. */
const graceMs = 1_000;

/**
 * Adds `GET /events?kind=…&opd=…&element=…`: the changes of the change log that the viewer may know, as server-sent events; and
 * `GET /events?question=Q04&variables={…}`: an event when the answer of a trusted document has changed for the viewer.
 */
export function addEventRoutes(app: FastifyInstance, parts: EventParts): void {
  const stopping = new AbortController();
  const open = new Set<FastifyReply>();
  app.addHook("preClose", async () => {
    stopping.abort();
    for (const { raw } of open) setTimeout(() => raw.destroy(), graceMs).unref();
    await parts.feed.stop();
  });
  // A HEAD request would wait for the end of the stream.
  const options = { ...forAnyViewer, compress: false, exposeHeadRoute: false, onRequest: parts.places.take } as const;
  app.get("/events", options, async (request, reply) => {
    try {
      const stream = await streamFor(parts, request, reply, stopping.signal);
      forbidStoring(reply).type("text/event-stream; charset=utf-8").headers({
        "x-accel-buffering": "no",
        // A connection that outlives its stream would delay a stop.
        connection: "close",
      });
      return reply.send(Readable.from(noted(open, reply, stream), { highWaterMark: 1 }));
    } catch (error) {
      return sendFault(reply, error, "A stream of events could not begin.");
    }
  });
}

/** Notes a stream as open, from its first piece to its end or that of its connection. */
async function* noted(open: Set<FastifyReply>, reply: FastifyReply, stream: AsyncIterable<string>) {
  open.add(reply);
  try {
    yield* stream;
  } finally {
    open.delete(reply);
  }
}

async function streamFor(parts: EventParts, request: FastifyRequest, reply: FastifyReply, stopping: AbortSignal) {
  if (request.supposed) throw notAsIf();
  const wanted = eventsWanted(request.query, request.headers["last-event-id"]);
  const asking = { ...askingOf(request, reply), requestId: request.id };
  const signal = AbortSignal.any([asking.gone!(), stopping]);
  const { source, first } = await (wanted.question
    ? answersOf(parts, asking, wanted)
    : changesOf(parts, asking, wanted, signal));
  const judge = async () => {
    request.viewer = await parts.identifyViewer(request);
    return request.viewer;
  };
  const onFault = (error: unknown) => request.log.warn({ err: error }, "Events are delayed.");
  return streamOf({ source, judge, signal, onFault, feed: parts.feed, pace: { ...usualPace, ...parts.pace } }, first);
}

interface Opened {
  source: Source;
  /** Text with which the stream begins. */
  first: string;
}

/** Only whoever does not resume waits for the end of the change log. `signal`: ends that. */
async function changesOf(
  parts: EventParts,
  asking: Asking,
  wanted: WantedEvents,
  signal: AbortSignal,
): Promise<Opened> {
  requireRecord(asking.viewer);
  const filter = await filterOf(parts.createContext(asking), wanted);
  const resumed = wanted.after === undefined ? undefined : await resumeAt(parts.database, wanted.after);
  const isLost = typeof resumed === "string";
  const position = resumed === undefined || isLost ? await parts.feed.end(signal) : resumed;
  const onRestricted = (ref: string) => asking.onRestricted?.({ ref, kind: "", code: "" });
  const id = cursorOf(position);
  return {
    source: new ChangeSource({ pages: parts.pages, filter, position, onRestricted }),
    first: isLost ? eventText("reset", { reason: resumed }, id) : positionText(id),
  };
}

/** The first comparison is part of the opening, so that a wrong variable is refused with a status. */
async function answersOf(
  parts: EventParts,
  asking: Asking & { requestId: string },
  wanted: WantedEvents,
): Promise<Opened> {
  const { prints, answersEveryMs: everyMs } = parts;
  const { question, after: known } = wanted;
  requireAskable(asking.viewer, question!.name);
  prints.requireKnown(question!);
  const source = new AnswerSource({ prints, asking, known, question: question!, everyMs });
  const { text } = await source.next(asking.viewer, await parts.feed.now());
  return { source, first: text };
}

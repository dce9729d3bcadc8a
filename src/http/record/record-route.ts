import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { eventsReadBy } from "../../access/rights.js";
import type { Viewer } from "../../access/viewer.js";
import { RepositoryError } from "../../common/repository-error.js";
import { isDay } from "../../common/today.js";
import type { Database, Row } from "../../database/database.js";
import { csvOfEvents } from "../../formats/events/csv-of-events.js";
import { accountEvents, type EventName, eventNames } from "../../record/events/event.js";
import { type EventsAsked, readEvents } from "../../record/events/read-events.js";
import { Places } from "../clients/places.js";
import { forbidStoring } from "../no-store.js";
import { forAnyViewer } from "../request-viewer.js";
import { type Download, sendStream } from "../stream-reply.js";

/** Maximum events of one request; continue with `since` at the last one. */
const mostEvents = 100_000;
/** Maximum files of the record at a time. */
const mostOpen = 4;

const instant = z
  .string()
  .max(40)
  .refine(
    text => isDay(text) || !Number.isNaN(Date.parse(text)),
    "must be a day or an instant such as 2026-11-29T01:00Z",
  )
  .transform(text => new Date(text).toISOString());
const Query = z.strictObject({
  ...{ since: instant.optional(), until: instant.optional() },
  event: z.enum(eventNames).optional(),
  account: z.string().max(200).optional(),
  format: z.enum(["jsonl", "csv"]).default("jsonl"),
});

type Asked = FastifyRequest<{ Querystring: Record<string, string> }>;

/**
 * Adds `GET /record?since=2026-11-01&until=…&event=REFUSED&account=…&format=csv`: the events of the record, oldest first, as
 * JSON lines or CSV. Whoever reads the whole record gets all of them with their origins; an ADMIN those of accounts,
 * without; everybody else FORBIDDEN. Reading it is an event, too.
 */
export function addRecordRoute(app: FastifyInstance, database: Pick<Database, "read">): void {
  const places = new Places(mostOpen, "Too many files of the record are being read. Try again in ten seconds.");
  app.get("/record", { ...forAnyViewer, onRequest: places.take }, (request: Asked, reply) => {
    forbidStoring(reply);
    return sendStream(reply, async () => {
      const { format, asked } = askedFor(request.query, request.viewer);
      request.happened = { event: "RECORD_READ", subject: addressOf(asked) };
      return download(format, readEvents(database, asked), asked);
    });
  });
}

/** Returns the part of the requested events that a viewer may read. Throws FORBIDDEN, and BAD_USER_INPUT with the place. */
function askedFor(query: unknown, viewer: Viewer): { format: "jsonl" | "csv"; asked: EventsAsked } {
  const rights = eventsReadBy(viewer);
  const { data, error } = Query.safeParse(query);
  if (!data) throw invalid(error);
  const { format, event, ...named } = data;
  const readable = rights === "EVERYTHING" ? eventNames : accountEvents;
  const events: readonly EventName[] = readable.filter(name => event === undefined || name === event);
  return { format, asked: { ...named, events, withOrigins: rights === "EVERYTHING", most: mostEvents } };
}

/** Returns the address of a read without free text, which could never be erased from the chain. */
const addressOf = ({ since, until, events = [] }: EventsAsked): string =>
  `/record?${new URLSearchParams({ ...(since && { since }), ...(until && { until }), ...(events.length === 1 && { event: events[0]! }) })}`;

const invalid = ({ issues: [fault] }: z.ZodError) =>
  new RepositoryError("BAD_USER_INPUT", `${fault!.path.join(".") || "The query"}: ${fault!.message}.`);

function download(format: "jsonl" | "csv", pages: AsyncIterable<Row[]>, { withOrigins }: EventsAsked): Download {
  if (format === "csv")
    return { name: "record.csv", type: "text/csv; charset=utf-8", bytes: csvOfEvents(pages, withOrigins) };
  return { name: "record.jsonl", type: "application/jsonl; charset=utf-8", bytes: linesOf(pages) };
}

async function* linesOf(pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map(row => `${JSON.stringify(row)}\n`).join("");
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { localViewer, publicViewer, rolesOf, type Viewer } from "../../access/viewer.js";
import { codeAt } from "../../graphql/error-status.js";
import type { EventName, NewEvent } from "../../record/events/event.js";
import type { EventRecorder } from "../../record/events/event-recorder.js";
import { originOf } from "./origin-of.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Event that a route reports, such as a sign-in, and whose it is. Default: that of the viewer. */
    happened?: { event: EventName; viewer?: Viewer; subject?: string };
    /** Refs of the RESTRICTED elements that its answer shows. */
    restricted?: ReadonlySet<string>;
    /** True if a change was refused because of the rights of the viewer. */
    isForbidden?: boolean;
    /** Subject of the account at the identity provider. */
    subject?: string;
  }
}

/** Refs of an event; the number of elements is complete. */
export const mostRefs = 20;
const longestSubject = 200;

/**
 * Notes the events of every request when its connection has ended, also one that broke off: what a route reports, a
 * refusal, and that its answer showed something RESTRICTED. Nothing of `local`, who is nobody.
 */
export function recordRequests(app: FastifyInstance, recorder: Pick<EventRecorder, "note">): void {
  for (const name of ["happened", "restricted", "isForbidden", "subject"]) app.decorateRequest(name);
  app.addHook("onRequest", async (request, reply) => {
    reply.raw.once("close", () => {
      for (const event of eventsOf(request, reply)) recorder.note(event);
    });
  });
}

/** Returns false for the viewer `local`, who is nobody. */
export const isRecorded = ({ account }: Viewer): boolean => account !== localViewer.account;

function eventsOf(request: FastifyRequest, reply: FastifyReply): Omit<NewEvent, "at">[] {
  const { happened, restricted } = request;
  // A request that is refused before its viewer is known has none.
  const viewer = happened?.viewer ?? (request.viewer as Viewer | undefined) ?? publicViewer;
  const { account } = viewer;
  if (!isRecorded(viewer)) return [];
  const from = { account, roles: rolesOf(viewer), requestId: request.id, origin: originOf(request) };
  return [
    ...(happened ? [{ ...from, event: happened.event, subject: happened.subject }] : []),
    ...(isRefused(request, reply) ? [{ ...from, ...refusalOf(request, reply) }] : []),
    ...(restricted ? [{ ...from, ...readingOf(request, reply, [...restricted]) }] : []),
  ];
}

const isRefused = ({ isForbidden }: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  isForbidden === true || statusCode === 401 || statusCode === 403;

const refusalOf = ({ url, isForbidden }: FastifyRequest, { statusCode }: FastifyReply) => ({
  event: url.startsWith("/sign-in") ? ("SIGN_IN_FAILED" as const) : ("REFUSED" as const),
  subject: isForbidden ? "FORBIDDEN" : codeAt(statusCode),
});

/** A file is an export, an answer without a name is read. */
const readingOf = ({ url }: FastifyRequest, reply: FastifyReply, refs: string[]) => ({
  event: reply.hasHeader("content-disposition") ? ("EXPORTED_RESTRICTED" as const) : ("READ_RESTRICTED" as const),
  subject: url.split("?")[0]!.slice(0, longestSubject),
  ...{ refs: refs.slice(0, mostRefs), count: refs.length },
});

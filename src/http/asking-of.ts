import type { FastifyReply, FastifyRequest } from "fastify";
import type { OnRestricted } from "../access/restricted.js";
import { formatRef } from "../graph/element-ref.js";
import type { Asking } from "../graphql/request-context.js";
import { clientOf } from "./clients/client-of.js";
import { goneSignal } from "./gone-signal.js";
import { forbidStoring } from "./no-store.js";
import { originOf } from "./record/origin-of.js";
import { isRecorded } from "./record/request-events.js";

/** Maximum RESTRICTED elements of a request that are counted. */
const mostRestricted = 10_000;

/**
 * Returns viewer, connection and supposed operations of a request, for its context, which notes what the record of events
 * needs.
 */
export function askingOf(request: FastifyRequest, reply: FastifyReply): Asking {
  const { viewer, supposed } = request;
  let gone: AbortSignal | undefined;
  return {
    viewer,
    supposed,
    client: clientOf(request),
    requestId: request.id,
    // A browser may store its answer, so a header names RESTRICTED also without an account.
    onRestricted: isRecorded(viewer) || request.method === "GET" ? noteRestricted(request) : undefined,
    origin: () => originOf(request),
    onUnstored() {
      forbidStoring(reply);
    },
    onForbidden() {
      request.isForbidden = true;
    },
    gone: () => {
      gone ??= goneSignal(reply);
      return gone;
    },
  };
}

/** Returns a function that notes the RESTRICTED elements of an answer in its request. */
function noteRestricted(request: FastifyRequest): OnRestricted {
  const restricted = new Set<string>();
  return element => {
    if (restricted.size < mostRestricted) restricted.add(element.ref ?? formatRef(element));
    request.restricted = restricted;
  };
}

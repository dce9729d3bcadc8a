import type { OnRestricted } from "../access/restricted.js";
import type { Viewer } from "../access/viewer.js";
import type { Waiting } from "../common/fair-queue.js";
import type { OriginOf } from "../record/events/origin.js";
import type { Operation } from "../repository/changes/operations.js";

/** Returns a signal that is aborted when the client disconnects; created on first use. */
export type Gone = () => AbortSignal;

/** Account of a request, and its connection. */
export interface Asking {
  viewer: Viewer;
  gone?: Gone;
  /** Account or address, for whom the heavy work of the request waits. */
  client?: string;
  /** Receives the RESTRICTED elements that the answer shows. */
  onRestricted?: OnRestricted;
  /** Id of the request, as in the log. */
  requestId?: string;
  /** Returns subject, address and client of the request. */
  origin?(): OriginOf;
  /** Called for an answer that nobody may store. */
  onUnstored?(): void;
  /** Called for a change that the rights of the viewer do not allow. */
  onForbidden?(): void;
  /** Operations as if which the request is answered. Default: none. */
  supposed?: readonly Operation[];
}

/** Returns for whom the heavy work of a request waits in a queue. */
export const waitingOf = ({ client, gone }: Asking): Waiting => ({ client, gone: gone?.() });

/** Part of the resolvers' context that the server uses: the viewer, and the number of Cypher statements so far. */
export interface CountsRoundTrips {
  viewer: Viewer;
  roundTrips(): number;
}

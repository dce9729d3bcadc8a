import type { Viewer } from "../access/viewer.js";

/** Gives a signal that is aborted when the client goes away; made only for whoever asks for it. */
export type Gone = () => AbortSignal;

/** The account behind a request, and its connection. */
export interface Asking {
  viewer: Viewer;
  gone?: Gone;
}

/** What the server itself asks of the context that the resolvers get: how many Cypher statements were sent so far. */
export interface CountsRoundTrips {
  roundTrips(): number;
}

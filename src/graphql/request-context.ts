import type { Viewer } from "../access/viewer.js";

/** Returns a signal that is aborted when the client disconnects; created on first use. */
export type Gone = () => AbortSignal;

/** Account of a request, and its connection. */
export interface Asking {
  viewer: Viewer;
  gone?: Gone;
}

/** Part of the resolvers' context that the server uses: the number of Cypher statements so far. */
export interface CountsRoundTrips {
  roundTrips(): number;
}

import type { FastifyReply } from "fastify";
import { RepositoryError } from "../common/repository-error.js";

/** Returns a signal that is aborted when the client disconnects before it has the complete answer. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const abort = () => gone.abort(new RepositoryError("DEADLINE_EXCEEDED", "The client has disconnected."));
  if (raw.destroyed) abort();
  else raw.once("close", () => raw.writableFinished || abort());
  return gone.signal;
}

import type { FastifyReply } from "fastify";
import { RepositoryError } from "../common/repository-error.js";

/** A signal that is aborted when the client goes away before it has its whole answer. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const abort = () => gone.abort(new RepositoryError("DEADLINE_EXCEEDED", "Whoever asked has gone away."));
  if (raw.destroyed) abort();
  else raw.once("close", () => raw.writableFinished || abort());
  return gone.signal;
}

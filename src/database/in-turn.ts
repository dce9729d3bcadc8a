import type { FairQueue } from "../common/fair-queue.js";
import { DatabaseError } from "./database-error.js";

/** Does work in its turn. Throws DEADLINE_EXCEEDED as soon as the turn has not come within `timeoutMs`. */
export function inTurn<T>(line: FairQueue, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const tooLate = new AbortController();
  const abort = () => tooLate.abort(new DatabaseError("DEADLINE_EXCEEDED"));
  const timer = Number.isFinite(timeoutMs) ? setTimeout(abort, timeoutMs) : undefined;
  const begin = () => {
    clearTimeout(timer);
    return work();
  };
  return line.turn(begin, { gone: tooLate.signal });
}

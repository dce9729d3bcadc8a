import type { FairQueue } from "../common/fair-queue.js";
import { DatabaseError } from "./database-error.js";

/** Does work in its turn. Throws DEADLINE_EXCEEDED as soon as the turn has not come within `timeoutMs`. */
export function inTurn<T>(line: FairQueue, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const tooLate = new AbortController();
  return new Promise<T>((resolve, reject) => {
    tooLate.signal.addEventListener("abort", () => reject(tooLate.signal.reason));
    const abort = () => tooLate.abort(new DatabaseError("DEADLINE_EXCEEDED"));
    const timer = Number.isFinite(timeoutMs) ? setTimeout(abort, timeoutMs) : undefined;
    const begin = () => {
      clearTimeout(timer);
      return work();
    };
    line.turn(begin, { gone: tooLate.signal }).then(resolve, reject);
  });
}

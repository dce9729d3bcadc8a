import { RepositoryError } from "../../common/repository-error.js";
import type { Transaction } from "../../database/database.js";
import type { Clocks } from "./lock-and-load.js";

/** Clock of a server, and how far a future that others have written is known to its operator. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Last day, UTC, of changes that were written by a clock that ran ahead, `2031-11-28`. */
  acceptedUntil?: string;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Bound, in milliseconds, of how far a clock may be from Neo4j's, and behind the newest change. */
const maxSkewMs = 5 * 60_000;

/** Moment of each write that this process has begun and not ended: no later change may be read before that one is. */
const unfinished = new Map<symbol, number>();

/** Moment from which on the change log is not settled yet, as it is stored; undefined while nothing is being written. */
export const unsettledFrom = (): string | undefined =>
  unfinished.size > 0 ? new Date(Math.min(...unfinished.values())).toISOString() : undefined;

/** Gives a write that has its locks the moment of its change, from the clocks that it has read since. */
export type MomentAfter = (clocks: Clocks) => string;

/**
 * Does a piece of writing. Until it is committed or has failed, the log counts as unsettled from its moment on; a dry run
 * leaves no change, so that the log need not wait for it.
 */
export async function withMoment<T>(
  clock: Clock,
  isDryRun: boolean,
  work: (momentAfter: MomentAfter) => Promise<T>,
): Promise<T> {
  const write = Symbol("write");
  const settle = (at: number) => isDryRun || unfinished.set(write, at);
  settle(clock.now());
  try {
    return await work(clocks => {
      const at = momentOfChange(clocks, clock);
      settle(at);
      return iso(at);
    });
  } finally {
    unfinished.delete(write);
  }
}

/**
 * Now, and later than every change that is there, so that whoever follows the log by a cursor finds it. Takes no lock.
 * Throws CLOCK_SKEW where the clock cannot be right.
 */
function momentOfChange(read: Clocks, { now, acceptedUntil = "" }: Clock): number {
  const [here, newest] = [now(), read.newest ? Date.parse(read.newest) : 0];
  refuseOtherClock(here, read.neo4j);
  if (newest - here > maxSkewMs && iso(newest).slice(0, 10) > acceptedUntil) throw newestIsAhead(here, newest);
  return Math.max(here, newest + 1);
}

/** Throws CLOCK_SKEW where this clock is more than five minutes from Neo4j's. */
export async function requireRightClock(transaction: Transaction, { now }: Clock): Promise<void> {
  const [row] = await transaction.run("RETURN datetime.realtime().epochMillis AS neo4j");
  refuseOtherClock(now(), row!.neo4j);
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

function refuseOtherClock(here: number, neo4j: number): void {
  if (Math.abs(here - neo4j) <= maxSkewMs) return;
  throw new RepositoryError(
    "CLOCK_SKEW",
    `Jam server ini (${iso(here)}) berbeda lebih dari lima menit dari jam Neo4j (${iso(neo4j)}); tidak ada yang ditulis. Samakan jam kedua mesin (NTP), lalu ulangi.`,
    { clock: iso(here), neo4j: iso(neo4j) },
  );
}

function newestIsAhead(here: number, newest: number): RepositoryError {
  return new RepositoryError(
    "CLOCK_SKEW",
    `Perubahan terbaru tercatat pada ${iso(newest)}, sedangkan jam server ini menunjukkan ${iso(here)}; tidak ada yang ditulis. Betulkan jam server ini, lalu ulangi. Jika jam ini benar dan yang tercatat keliru, jalankan server dengan ACCEPT_CHANGES_UNTIL=${iso(newest).slice(0, 10)}.`,
    { clock: iso(here), newest: iso(newest) },
  );
}

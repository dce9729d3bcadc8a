import { RepositoryError } from "../../common/repository-error.js";
import type { Transaction } from "../../database/database.js";
import type { Clocks } from "./loaded.js";

/** Clock of a server, and the accepted future of the change log. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Last day (UTC) of changes that were written by a clock that ran ahead, such as `2031-11-28`. */
  acceptedUntil?: string;
}

/** Clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Maximum difference in ms to Neo4j's clock, and behind the newest change. */
export const maxSkewMs = 5 * 60_000;

/** Time of each unfinished write of this process; later changes must not be read before it ends. */
const unfinished = new Map<symbol, number>();

/**
 * Returns the time from which the change log may still change, in its stored form; undefined while no write is in
 * progress.
 */
export const unsettledFrom = (): string | undefined =>
  unfinished.size > 0 ? new Date(Math.min(...unfinished.values())).toISOString() : undefined;

/** Returns the time of a change, from the clocks read after the write acquired its locks. */
export type MomentAfter = (clocks: Clocks) => string;

/**
 * Executes a write. Until it is committed or has failed, the change log counts as unsettled from its time on. A dry run
 * leaves no change, so it does not count.
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
 * Returns the present time, but later than every existing change, so that a cursor of the change log never skips it.
 * Takes no lock. Throws CLOCK_SKEW if the clock is wrong.
 */
function momentOfChange(read: Clocks, { now, acceptedUntil = "" }: Clock): number {
  const [here, newest] = [now(), read.newest ? Date.parse(read.newest) : 0];
  refuseOtherClock(here, read.neo4j);
  if (newest - here > maxSkewMs && iso(newest).slice(0, 10) > acceptedUntil) throw newestIsAhead(here, newest);
  return Math.max(here, newest + 1);
}

/** Throws CLOCK_SKEW if this clock differs by more than five minutes from Neo4j's. */
export async function requireRightClock(transaction: Pick<Transaction, "run">, { now }: Clock): Promise<void> {
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

import type { Logger } from "pino";
import { Repeated } from "../common/repeated.js";
import type { Database } from "../database/database.js";
import { refreshResponsible } from "../repository/changes/keep-responsible.js";
import { type Clock, requireRightClock, systemClock } from "../repository/changes/moments.js";

interface DailyRefreshParts {
  database: Pick<Database, "write">;
  /** Returns the day in the province, `2026-11-24`. */
  today(): string;
  log: Logger;
  /**
   * Interval of checks in milliseconds: the maximum delay after the day changes, and the pause after a failure. At
   * least the timeout of a write.
   */
  everyMs: number;
  /** Compared with Neo4j's clock before a refresh. Default: the clock of this machine. */
  clock?: Clock;
  /**
   * Interval of refreshes within a day, in milliseconds, which repair data stored with a wrong date. Default: one hour.
   */
  repairEveryMs?: number;
}

const anHour = 3_600_000;

/**
 * Refreshes after a change of day. A write uses the day on which it began, and may end after the first refresh but not
 * after the second.
 */
const refreshesADay = 2;

/**
 * Updates the responsible OPD of each element when the day changes, because ownership has dates. Each refresh evaluates
 * all elements, so it also corrects data of a server with a wrong clock. Several servers may do so concurrently, as
 * only differences are written. A failure is logged and repeated until it succeeds.
 */
export class DailyRefresh {
  private day = "";
  private outstanding = 0;
  private refreshedAt = 0;
  /** State of the job, for the metrics. */
  readonly looking: Repeated;

  constructor(private readonly parts: DailyRefreshParts) {
    this.looking = new Repeated(
      () => this.look(),
      parts.everyMs,
      error => {
        const { log } = this.parts;
        log.error({ err: error, today: this.day }, "The responsible OPDs could not be updated; trying again.");
      },
    );
  }

  /** Refreshes now, and then whenever the day changes; never throws. */
  start(): Promise<void> {
    return this.looking.start();
  }

  /** Waits for a running refresh, like `Repeated`. */
  stop(): Promise<void> {
    return this.looking.stop();
  }

  private async look(): Promise<void> {
    const today = this.parts.today();
    if (today !== this.day) this.outstanding = refreshesADay;
    else if (performance.now() - this.refreshedAt > (this.parts.repairEveryMs ?? anHour)) this.outstanding ||= 1;
    this.day = today;
    if (this.outstanding === 0) return;
    await this.refresh(today);
    this.outstanding--;
  }

  private async refresh(today: string): Promise<void> {
    const { database, clock = systemClock } = this.parts;
    await database.write(async transaction => {
      await requireRightClock(transaction, clock);
      await refreshResponsible(transaction, today);
    });
    this.refreshedAt = performance.now();
  }
}

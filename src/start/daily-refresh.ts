import type { Logger } from "pino";
import type { Database } from "../database/database.js";
import { refreshResponsible } from "../repository/changes/keep-responsible.js";
import { type Clock, requireRightClock, systemClock } from "../repository/changes/moments.js";

interface DailyRefreshParts {
  database: Pick<Database, "write">;
  /** The day in the province, `2026-11-24`. */
  today(): string;
  log: Logger;
  /**
   * How often to look at the day, in milliseconds: as late may a new day be noticed, as soon is a failure tried again.
   * No less than a write may take.
   */
  everyMs: number;
  /** Judged by Neo4j's before anything is refreshed. Default: the clock of this machine. */
  clock?: Clock;
  /** How often to refresh on one and the same day, in milliseconds: repairs what a wrong day has stored. Default: an hour. */
  repairEveryMs?: number;
}

const anHour = 3_600_000;

/** A write judges owners by the day on which it began and may end after the first refresh of the next, not after the second. */
const REFRESHES_A_DAY = 2;
const longestWaitMs = 10_000;

/**
 * Keeps who answers for an element true as days pass: owners change by date, without anybody writing. Each refresh judges
 * all elements anew, and so takes back what a server with a wrong clock has stored. Servers may do so
 * side by side, since each only changes what differs. A failure is logged and made good as soon as Neo4j allows.
 */
export class DailyRefresh {
  private day = "";
  private outstanding = 0;
  private refreshedAt = 0;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(private readonly parts: DailyRefreshParts) {}

  /** Refreshes now, and from now on whenever the day turns; never throws. */
  start(): Promise<void> {
    this.looking = this.look().then(() => this.lookAgainLater());
    return this.looking;
  }

  /** Lets a running refresh end, for ten seconds at most: a Neo4j that is silent does not keep the server. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await Promise.race([this.looking, new Promise(done => setTimeout(done, longestWaitMs).unref())]);
  }

  private lookAgainLater() {
    if (this.isStopped) return;
    this.timer = setTimeout(() => this.start(), this.parts.everyMs).unref();
  }

  private async look(): Promise<void> {
    const today = this.parts.today();
    if (today !== this.day) this.outstanding = REFRESHES_A_DAY;
    else if (performance.now() - this.refreshedAt > (this.parts.repairEveryMs ?? anHour)) this.outstanding ||= 1;
    this.day = today;
    if (this.outstanding > 0 && (await this.refresh(today))) this.outstanding--;
  }

  private async refresh(today: string): Promise<boolean> {
    const { database, log, clock = systemClock } = this.parts;
    try {
      await database.write(async transaction => {
        await requireRightClock(transaction, clock);
        await refreshResponsible(transaction, today);
      });
      this.refreshedAt = performance.now();
      return true;
    } catch (error) {
      log.error({ err: error, today }, "Who answers for what could not be brought up to date; trying again.");
      return false;
    }
  }
}

import { setTimeout as wait } from "node:timers/promises";

const tickMs = 5;

/**
 * Measures the longest event-loop delay until `end`. Counts only the CPU time of the process, because a busy machine
 * suspends it for seconds.
 */
export class LongestStop {
  private longest = 0;
  private last = { wall: performance.now(), cpu: process.cpuUsage() };
  private readonly timer = setInterval(() => this.look(), tickMs);

  async end(): Promise<number> {
    await wait(tickMs);
    this.look();
    clearInterval(this.timer);
    return this.longest;
  }

  private look() {
    const wall = performance.now();
    const { user, system } = process.cpuUsage(this.last.cpu);
    this.longest = Math.max(this.longest, Math.min(wall - this.last.wall, (user + system) / 1000));
    this.last = { wall, cpu: process.cpuUsage() };
  }
}

import { setTimeout as wait } from "node:timers/promises";

const tickMs = 5;

/**
 * Longest time for which the event loop did nothing else, from when it is made until `end`. Of a stop only as much counts as
 * the process took of the processor: on a busy machine it stands still for seconds, for which it cannot be blamed.
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

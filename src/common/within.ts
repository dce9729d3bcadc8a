import { setTimeout } from "node:timers/promises";

/** Waits for work that may fail, but no longer than some milliseconds. Never throws, and holds no process. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => {}), setTimeout(milliseconds, undefined, { ref: false })]);
}

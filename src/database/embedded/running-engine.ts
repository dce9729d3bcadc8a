import type { ChildProcess } from "node:child_process";
import { stop } from "./stop.js";

/** An engine at work: a child JVM, which another may replace on the same port. */
export class RunningEngine {
  private readonly listeners: (() => void)[] = [];
  private restarting: Promise<void> | undefined;
  private isStopped = false;

  constructor(
    private child: ChildProcess,
    private readonly launchAgain: () => Promise<ChildProcess>,
  ) {
    this.watch();
  }

  /** The listener is called when the engine ends without having been asked to, or cannot be started again. */
  onExit(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Ends the JVM and starts another over the same store; never rejects. */
  restart(): Promise<void> {
    this.restarting ??= this.replace().finally(() => {
      this.restarting = undefined;
    });
    return this.restarting;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.restarting;
    await stop(this.child);
  }

  private async replace(): Promise<void> {
    await stop(this.child);
    if (this.isStopped) return;
    try {
      this.child = await this.launchAgain();
      this.watch();
    } catch {
      this.tell();
    }
  }

  private watch(): void {
    const { child } = this;
    child.on("exit", () => child.stdin!.writableEnded || this.tell());
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

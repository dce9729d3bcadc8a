import type { ChildProcess } from "node:child_process";
import { stop } from "./stop.js";

/** Running engine: a child JVM that can be replaced on the same port. */
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

  /** Registers a listener for an unexpected end of the engine, or a failed restart. */
  onExit(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Ends the JVM and starts another with the same store; never rejects. */
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

import { setTimeout } from "node:timers/promises";
import { DatabaseError, isOutOfDisk, needsRestart } from "../database-error.js";
import { DiskGuard } from "../disk-guard.js";
import type { DiskSpace } from "../disk-space.js";

interface EngineGuardParts {
  disk: DiskSpace;
  /** Replaces the JVM of the engine. */
  restart(): Promise<void>;
}

/** Interval of checks of a full disk, in milliseconds. */
const lookEveryMs = 1_000;

/**
 * Guard of the store of an engine that this process runs. If another program fills the disk nevertheless, Neo4j makes the
 * database read-only or stops it; the guard restarts the engine once there is space.
 */
export class EngineGuard extends DiskGuard {
  private isMending = false;

  constructor(private readonly parts: EngineGuardParts) {
    super(parts.disk);
  }

  /** True if any write would be refused now. */
  async refusesWrites(): Promise<boolean> {
    return this.isMending || !(await this.disk.hasRoomFor());
  }

  override async requireRoom(bytes?: number): Promise<void> {
    await super.requireRoom(bytes);
    if (this.isMending) throw new DatabaseError("DATABASE_UNAVAILABLE");
  }

  override async meaningOf(error: unknown): Promise<unknown> {
    if (needsRestart(error) || isOutOfDisk(error)) void this.mend();
    return super.meaningOf(error);
  }

  private async mend(): Promise<void> {
    if (this.isMending) return;
    this.isMending = true;
    do await setTimeout(lookEveryMs, undefined, { ref: false });
    while (!(await this.disk.hasRoomFor()));
    await this.parts.restart();
    this.isMending = false;
  }
}

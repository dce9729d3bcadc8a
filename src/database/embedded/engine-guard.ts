import { setTimeout } from "node:timers/promises";
import { Neo4jError } from "neo4j-driver";
import { DatabaseError, isLogged, isOutOfDisk, meaningOf, needsRestart } from "../database-error.js";
import type { DiskSpace } from "../disk-space.js";
import type { StoreGuard } from "../store-guard.js";

interface EngineGuardParts {
  disk: DiskSpace;
  /** Replaces the JVM of the engine. */
  restart(): Promise<void>;
}

/** Interval of checks of a full disk, in milliseconds. */
const lookEveryMs = 1_000;

/**
 * Guard of the embedded store. Refuses writes while disk space is low. If another program fills the disk nevertheless,
 * Neo4j makes the database read-only or stops it; the guard restarts the engine once there is space.
 */
export class EngineGuard implements StoreGuard {
  private isMending = false;

  readonly disk: DiskSpace;

  constructor(private readonly parts: EngineGuardParts) {
    this.disk = parts.disk;
  }

  /** True if any write would be refused now. */
  async refusesWrites(): Promise<boolean> {
    return this.isMending || !(await this.disk.hasRoomFor());
  }

  async requireRoom(bytes?: number): Promise<void> {
    await this.disk.requireRoom(bytes);
    if (this.isMending) throw new DatabaseError("DATABASE_UNAVAILABLE");
  }

  async meaningOf(error: unknown): Promise<unknown> {
    if (needsRestart(error) || isOutOfDisk(error)) void this.mend();
    const isOfDisk = isFaultOfStore(error) && !(await this.disk.hasRoomFor());
    return isOfDisk ? new DatabaseError("DISK_FULL", { cause: error }) : meaningOf(error);
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

/** True for errors without a cause, which Neo4j reports if the disk fails during a commit. */
const isFaultOfStore = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  !isLogged(error) &&
  (error.code.startsWith("Neo.DatabaseError.") || needsRestart(error));

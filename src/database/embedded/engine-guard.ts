import { setTimeout } from "node:timers/promises";
import { Neo4jError } from "neo4j-driver";
import { DatabaseError, isOutOfDisk, meaningOf, needsRestart } from "../database-error.js";
import type { DiskSpace } from "../disk-space.js";
import type { StoreGuard } from "../store-guard.js";

interface EngineGuardParts {
  disk: DiskSpace;
  /** Replaces the JVM of the engine. */
  restart(): Promise<void>;
}

/** Pause, in milliseconds, between two looks at a disk that is full. */
const lookEveryMs = 1_000;

/**
 * Guard of the embedded store. Writes are refused while space is low. Should another program fill the disk all the same,
 * Neo4j lets the database be read only, or stops it; its engine is then started again as soon as there is space.
 */
export class EngineGuard implements StoreGuard {
  private isMending = false;

  readonly disk: DiskSpace;

  constructor(private readonly parts: EngineGuardParts) {
    this.disk = parts.disk;
  }

  /** True if a write, however small, would be refused now. */
  async refusesWrites(): Promise<boolean> {
    return this.isMending || !(await this.disk.hasRoomFor());
  }

  async requireRoom(bytes?: number): Promise<void> {
    await this.disk.requireRoom(bytes);
    if (this.isMending) throw new DatabaseError("DATABASE_UNAVAILABLE");
  }

  async meaningOf(error: unknown): Promise<unknown> {
    if (needsRestart(error) || isOutOfDisk(error)) void this.mend();
    const isOfDisk = isFaultOfStore(error) && !(await this.disk.hasRoomNow());
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

/** Neo4j names no cause where the disk fails it in the middle of a commit. */
const isFaultOfStore = (error: unknown): boolean =>
  error instanceof Neo4jError && (error.code.startsWith("Neo.DatabaseError.") || needsRestart(error));

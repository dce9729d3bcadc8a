import { Neo4jError } from "neo4j-driver";
import { DatabaseError, isLogged, meaningOf, needsRestart } from "./database-error.js";
import type { DiskSpace } from "./disk-space.js";
import type { StoreGuard } from "./store-guard.js";

/** Guard of a store on a disk of this machine, whose engine another process runs. Refuses writes while disk space is low. */
export class DiskGuard implements StoreGuard {
  constructor(readonly disk: DiskSpace) {}

  requireRoom(bytes?: number): Promise<void> {
    return this.disk.requireRoom(bytes);
  }

  async meaningOf(error: unknown): Promise<unknown> {
    const isOfDisk = isFaultOfStore(error) && !(await this.disk.hasRoomFor());
    return isOfDisk ? new DatabaseError("DISK_FULL", { cause: error }) : meaningOf(error);
  }
}

/** True for errors without a cause, which Neo4j reports if the disk fails during a commit. */
const isFaultOfStore = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  !isLogged(error) &&
  (error.code.startsWith("Neo.DatabaseError.") || needsRestart(error));

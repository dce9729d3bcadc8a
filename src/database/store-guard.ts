/** Guard of a store whose disk this process can see: the embedded engine's. */
export interface StoreGuard {
  /** Throws DISK_FULL unless a write of so many bytes leaves the reserve of the disk alone. */
  requireRoom(bytes?: number): Promise<void>;
  /** Returns the meaning of a fault of the driver, as `meaningOf` does, with what the disk adds to it. */
  meaningOf(error: unknown): Promise<unknown>;
}

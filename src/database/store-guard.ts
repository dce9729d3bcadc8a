/** Guard of a store on a disk that this process can access: that of the embedded engine. */
export interface StoreGuard {
  /** Throws DISK_FULL unless a write of this many bytes fits in addition to the reserve. */
  requireRoom(bytes?: number): Promise<void>;
  /** Converts an error of the driver like the function `meaningOf`, with the state of the disk considered. */
  meaningOf(error: unknown): Promise<unknown>;
}

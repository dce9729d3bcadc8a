import { statfs } from "node:fs/promises";
import { DatabaseError } from "./database-error.js";

/**
 * Free space of the disk of a folder, and a reserve that no write may use. No measurement is cached: it takes a tenth of
 * a millisecond, and one that is a second old lets a write reach a full disk.
 */
export class DiskSpace {
  constructor(
    readonly folder: string,
    readonly reserveBytes: number,
  ) {}

  /** Returns the free bytes. */
  free(): Promise<number> {
    return freeBytesOf(this.folder);
  }

  /** True if this many bytes fit in addition to the reserve. */
  async hasRoomFor(bytes = 0): Promise<boolean> {
    return (await this.free()) >= this.reserveBytes + bytes;
  }

  /** Throws DISK_FULL unless this many bytes fit in addition to the reserve. */
  async requireRoom(bytes = 0): Promise<void> {
    if (await this.hasRoomFor(bytes)) return;
    throw new DatabaseError("DISK_FULL", {
      detail: `Tersisa ${inMegabytes(await this.free())}, diperlukan ${inMegabytes(this.reserveBytes + bytes)}.`,
    });
  }
}

/**
 * Returns the bytes that this user may write to the disk of a folder; Infinity if the file system does not report them.
 */
export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize, blocks } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0, blocks: 0 }));
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

/** Formats bytes as `64 MB` (1 MB is 1,000,000 bytes). */
export const inMegabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`;

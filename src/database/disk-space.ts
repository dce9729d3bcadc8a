import { statfs } from "node:fs/promises";
import { DatabaseError } from "./database-error.js";

/** Maximum age of a cached measurement, in milliseconds. */
const freshMs = 1_000;

/** Free space of the disk of a folder, and a reserve that no write may use. */
export class DiskSpace {
  private reading: Promise<number> | undefined;
  private readAt = 0;

  constructor(
    readonly folder: string,
    readonly reserveBytes: number,
  ) {}

  /** Returns the free bytes, at most one second old. */
  free(): Promise<number> {
    if (this.reading && performance.now() - this.readAt < freshMs) return this.reading;
    this.readAt = performance.now();
    this.reading = freeBytesOf(this.folder);
    return this.reading;
  }

  /** True if this many bytes fit in addition to the reserve. */
  async hasRoomFor(bytes = 0): Promise<boolean> {
    return (await this.free()) >= this.reserveBytes + bytes;
  }

  /** Measures again, to find out if the disk caused an error. */
  hasRoomNow(): Promise<boolean> {
    this.reading = undefined;
    return this.hasRoomFor();
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

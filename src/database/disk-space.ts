import { statfs } from "node:fs/promises";
import { DatabaseError } from "./database-error.js";

/** Age, in milliseconds, up to which a reading of the free space serves the next write too. */
const freshMs = 1_000;

/** Free space of the disk that a folder lies on, and a reserve on it that no write may touch. */
export class DiskSpace {
  private reading: Promise<number> | undefined;
  private readAt = 0;

  constructor(
    readonly folder: string,
    readonly reserveBytes: number,
  ) {}

  /** Free bytes, at most a second old. */
  free(): Promise<number> {
    if (this.reading && performance.now() - this.readAt < freshMs) return this.reading;
    this.readAt = performance.now();
    this.reading = freeBytesOf(this.folder);
    return this.reading;
  }

  /** True if so many bytes fit beside the reserve. */
  async hasRoomFor(bytes = 0): Promise<boolean> {
    return (await this.free()) >= this.reserveBytes + bytes;
  }

  /** The same, looked at anew: for a fault that this disk may be the cause of. */
  hasRoomNow(): Promise<boolean> {
    this.reading = undefined;
    return this.hasRoomFor();
  }

  /** Throws DISK_FULL unless so many bytes fit beside the reserve. */
  async requireRoom(bytes = 0): Promise<void> {
    if (await this.hasRoomFor(bytes)) return;
    throw new DatabaseError("DISK_FULL", {
      detail: `Tersisa ${inMegabytes(await this.free())}, diperlukan ${inMegabytes(this.reserveBytes + bytes)}.`,
    });
  }
}

/** Bytes that this user may still write to the disk of a folder; Infinity where the file system does not know. */
export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize, blocks } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0, blocks: 0 }));
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

/** `64 MB`, of 1,000,000 bytes each. */
export const inMegabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`;

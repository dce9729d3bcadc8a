import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Separate disk in memory, small enough to be filled quickly. */
export class SmallDisk {
  private readonly filler: string;

  private constructor(readonly folder: string) {
    this.filler = path.join(folder, "filler");
  }

  /** Mounts a disk of that many megabytes. Throws if this machine does not allow it. */
  static async mount(megabytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(path.join(tmpdir(), "spbe-small-disk-"));
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "pipe" });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw new Error(`This test needs a small disk, and may not mount one here (run it as root): ${error}`);
    }
    return new SmallDisk(folder);
  }

  free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Occupies the disk like another program, except for that many bytes. */
  fill(allBut = 0): void {
    const file = openSync(this.filler, "a");
    for (let bytes = 2 ** 22; bytes >= 512; bytes /= 2) {
      const zeros = Buffer.alloc(bytes);
      while (this.free() - bytes >= allBut && written(file, zeros) === bytes);
    }
    closeSync(file);
  }

  /** Releases the occupied space. */
  release(): void {
    rmSync(this.filler, { force: true });
  }

  /** Remounts the disk read-only or writable. */
  remount(how: "ro" | "rw"): void {
    execFileSync("mount", ["-o", `remount,${how}`, this.folder]);
  }

  async unmount(): Promise<void> {
    execFileSync("umount", ["--lazy", this.folder]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

function written(file: number, bytes: Buffer): number {
  try {
    return writeSync(file, bytes);
  } catch {
    return 0;
  }
}

import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { quickJvm, startEmbeddedNeo4j } from "../../../src/database/embedded/start-embedded-neo4j.js";
import { SmallDisk } from "../../support/small-disk.js";
import { EngineProcess } from "./engine-process.js";

// Each start of an engine takes seconds, so only few tests start one.
let folder: string;
let disk: SmallDisk;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-data-"));
  disk = await SmallDisk.mount(100);
});
afterAll(async () => {
  await disk?.unmount();
  await rm(folder, { recursive: true, force: true });
});

const start = (dataDir: string) =>
  startEmbeddedNeo4j({ dataDir, heap: "256m", jvmOptions: quickJvm, onProgress: () => {} });

/** Returns the files of a folder with permissions for group or others, by path. */
async function openTo(others: string): Promise<string[]> {
  const names = ["", ...(await readdir(others, { recursive: true }))];
  const modes = await Promise.all(names.map(async name => (await stat(path.join(others, name))).mode & 0o077));
  return names.filter((_, index) => modes[index] !== 0);
}

test("A store is made for its owner alone, and one that an earlier version left open is closed", async () => {
  const dataDir = path.join(folder, "old");
  await mkdir(path.join(dataDir, "neo4j", "data"), { recursive: true });
  await writeFile(path.join(dataDir, "neo4j", "data", "left"), "");
  await chmod(path.join(dataDir, "neo4j"), 0o777);
  expect(await openTo(path.join(dataDir, "neo4j"))).toHaveLength(3);
  const engine = await start(dataDir);
  const opened = await openTo(path.join(dataDir, "neo4j"));
  await engine.stop();
  expect(opened).toEqual([]);
});

test("A file in place of the data folder is named, with the way on", async () => {
  const dataDir = path.join(folder, "file");
  await writeFile(dataDir, "");
  await expect(start(dataDir)).rejects.toThrow(
    new RegExp(
      `^The data folder ${dataDir} cannot be made: a file is in its place .*Set DATA_DIR .*move that file away`,
    ),
  );
});

test("A data folder on a read-only file system is named, with the way on, whether it has a store or not", async () => {
  await mkdir(path.join(disk.folder, "used", "neo4j", "data"), { recursive: true, mode: 0o700 });
  disk.remount("ro");
  await expect(start(path.join(disk.folder, "new"))).rejects.toThrow(/cannot be made: its file system is read-only/);
  await expect(start(path.join(disk.folder, "used"))).rejects.toThrow(
    /^The data folder .*used.* cannot be written: its file system is read-only .*Set DATA_DIR .*mount that one writable/,
  );
  disk.remount("rw");
});

test("A data folder of another user is named, with the way on", async () => {
  const dataDir = path.join(folder, "foreign");
  await mkdir(path.join(dataDir, "neo4j", "data"), { recursive: true });
  await chmod(dataDir, 0o711);
  await chmod(folder, 0o711);
  const nobody = 65_534;
  for (const name of ["", "data"]) await chown(path.join(dataDir, "neo4j", name), 1, 1);
  const child = new EngineProcess({ dataDir, heap: "256m" }, { TMPDIR: "/tmp" }, nobody);
  const outcome = await child.outcome();
  await child.kill();
  expect(outcome).toMatchObject({ fault: expect.stringMatching(/may not write there .*chown/) });
});

test("A disk that is too small for a new store is named, with how much is needed", async () => {
  await expect(start(path.join(disk.folder, "small"))).rejects.toThrow(
    /^The disk of the data folder .*small.* is full \(\d+ MB are free, 201 MB are needed to start\).*DATA_DIR/,
  );
});

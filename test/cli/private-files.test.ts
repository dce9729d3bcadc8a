import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeFolderWhole, writeWhole } from "../../src/common/write-whole.js";
import { receiveFile } from "../../src/http/receive-file.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-private-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

test("A file that is exported is for its owner alone", async () => {
  const file = path.join(folder, "one.csv");
  await writeWhole(file, ["Kode\n"]);
  expect(await modeOf(file)).toBe("600");
});

test("Files that are exported into a new folder are for their owner alone, the folder too", async () => {
  const made = path.join(folder, "made");
  await writeFolderWhole(made, [{ name: "two.csv", content: ["Kode\n"] }]);
  expect([await modeOf(made), await modeOf(path.join(made, "two.csv"))]).toEqual(["700", "600"]);
  expect(await readdir(made)).toEqual(["two.csv"]);
});

test("An upload is stored in a file that only the server can read", async () => {
  const sent = (async function* () {
    yield Buffer.from("Kode\n");
  })();
  const modes = await receiveFile(sent, 100, async file => [await modeOf(path.dirname(file)), await modeOf(file)]);
  expect(modes).toEqual(["700", "600"]);
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { type Command, runCommand as run } from "./run-command.js";

useRepository();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-outcome-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each<[Command, string[], id: RegExp, en: RegExp]>([
  [
    "snapshot",
    ["2026-11-20"],
    /^Hitungan 2026-11-20 tersimpan dalam \d+ baris\.\n$/,
    /^The counts of 2026-11-20 are stored in \d+ rows\.\n$/,
  ],
  [
    "template",
    ["empty.xlsx", "--kinds", "Layanan"],
    /^\S+empty\.xlsx sudah siap; lembar pertamanya menjelaskan cara mengisinya\.\n$/,
    /^\S+empty\.xlsx is ready; its first sheet says how to fill it in\.\n$/,
  ],
  ["export-archimate", ["model.xml"], /^\S+model\.xml sudah ditulis\.\n$/, /^\S+model\.xml is written\.\n$/],
])("the outcome of %s is Indonesian, and English with --lang en", async (command, words, id, en) => {
  const named = words.map(word => (/\.x/.test(word) ? path.join(folder, word) : word));
  expect(await run(command, ...named)).toEqual({ code: 0, stderr: "", stdout: expect.stringMatching(id) });
  expect(await run(command, ...named, "--lang", "en")).toMatchObject({ code: 0, stdout: expect.stringMatching(en) });
});

import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";
import { runProcess, startProcess } from "./command-process.js";

const { given } = useRepository();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-command-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(["interrupted.xlsx", "interrupted"])(
  "an export to %s that is ended by Ctrl-C leaves nothing unfinished",
  async name => {
    await given(element("s", "Service", "LYN-1"));
    const target = path.join(folder, name);
    const command = startProcess("export", target, "--format", name.endsWith(".xlsx") ? "xlsx" : "csv");
    const ended = once(command, "exit");
    while (!(await readdir(folder, { recursive: true })).some(each => each.includes(".part")))
      expect(command.exitCode).toBeNull();
    command.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
    expect((await readdir(folder, { recursive: true })).filter(each => each.startsWith("interrupted"))).toEqual([]);
  },
);

test("the process of a command ends with its exit code and keeps stdout and stderr apart", async () => {
  const file = path.join(folder, "Layanan.csv");
  await writeFile(file, "Kode,Nama\nLYN-1,Satu\n");
  expect(await runProcess("import", file)).toEqual({
    code: 0,
    stderr: "Memeriksa 1 baris …\nMenulis 1 baris …\n",
    stdout: expect.stringContaining("SELESAI. Elemen: 1 dibuat"),
  });
  expect(await runProcess("import", file, "--hapus")).toEqual({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^Unknown option '--hapus'.*\nUsage: npm run import/),
  });
});

test("the process of a command writes a file to its standard output", async () => {
  await given(element("s", "Service", "LYN-1"));
  expect(await runProcess("export-archimate")).toMatchObject({
    ...{ code: 0, stderr: "" },
    stdout: expect.stringMatching(/^<\?xml[\s\S]*Nama LYN-1[\s\S]*<\/model>\s*$/),
  });
});

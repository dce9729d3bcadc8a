import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Command, runCommand } from "./run-command.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-mistyped-"));
  await mkdir(path.join(folder, "folder.xml"));
  await writeFile(path.join(folder, "empty.csv"), "");
  await writeFile(path.join(folder, "empty.xml"), "");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command; words with a dot or slash are paths in the folder. */
const run = (command: Command, line: string) =>
  runCommand(
    command,
    ...line.split(" ").flatMap(word => (word === "" ? [] : /[./]/.test(word) ? [path.join(folder, word)] : [word])),
  );

describe.each<[Command, [line: string, told: string | RegExp][]]>([
  [
    "import",
    [
      ["", "Name the file"],
      ["missing.xlsx", /There is no file .*missing.xlsx/],
      ["missing.csv --taxonomy RAL --version V2", /There is no file .*missing.csv/],
      ["./", "is a folder"],
      ["empty.csv --hapus", "Unknown option '--hapus'"],
    ],
  ],
  [
    "export",
    [
      ["nowhere/x.xlsx", /There is no folder .*nowhere/],
      ["./", "must end in .xlsx"],
      ["empty.csv/sub --format csv", "is a file, not a folder"],
      ["x.csv --format csv", "would be a folder of several files"],
      ["x.xlsx --layout sia", "would be a folder of several files"],
    ],
  ],
  ["template", [["nowhere/x.xlsx", /There is no folder .*nowhere/]]],
  [
    "export-archimate",
    [
      ["folder.xml", "is a folder"],
      ["x.xml --kinds Rumah", /no kind "Rumah"\. There are/],
      ["x.xml --kinds Layanaan", 'no kind "Layanaan". Did you mean Layanan?'],
      ["x.xml --lang jv", 'no language "jv"; there are id, en.'],
    ],
  ],
  [
    "seed",
    [
      ["", "Name the folder"],
      ["empty.csv", "is not a folder"],
    ],
  ],
  [
    "snapshot",
    [
      ["kemarin", "is not a date"],
      ["2026-01-01 2026-01-02", "Too many arguments"],
    ],
  ],
])("The command %s", (command, lines) => {
  test("says what is wrong with what was typed, how it is used, and ends with 1", async () => {
    for (const [line, told] of lines) {
      const { code, stdout, stderr } = await run(command, line);
      expect({ line, code, stdout, stderr }).toMatchObject({
        line,
        code: 1,
        stdout: "",
        stderr: expect.stringMatching(told),
      });
      expect(stderr).toContain("\nUsage: npm run ");
      expect(stderr).not.toMatch(/\bE[A-Z]{4,}\b|\n {4}at /);
    }
  });
});

test("a command shows its usage on request", async () => {
  expect(await run("import", "--help")).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Usage/),
    stderr: "",
  });
});

test.each(["empty.csv", "empty.xml"])("%s is refused as empty", async file => {
  expect(await run("import", file)).toMatchObject({ code: 1, stdout: expect.stringContaining("Berkas kosong") });
});

test("a folder without CSV is refused, and nothing is called loaded", async () => {
  expect(await run("seed", "folder.xml")).toMatchObject({
    code: 1,
    stdout: "Nothing was written.\n",
    stderr: expect.stringContaining("tidak ada berkas CSV"),
  });
});

test("a day to come cannot be counted", async () => {
  expect(await run("snapshot", "9999-01-01")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("is in the future"),
  });
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { element, referenceElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";
import { runCommand } from "./run-command.js";

const { given } = useRepository();

let file: string;
beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), "spbe-taxonomy-")), "ral.csv");
  await writeFile(file, "Kode,Nama\nRAL.01,Nama RAL.01\nRAL.02,Layanan lain\n");
});
afterAll(() => rm(path.dirname(file), { recursive: true }));

const story = [
  referenceElement("root", "RAL", 0, "RAL"),
  referenceElement("kept", "RAL.01", 1, "RAL"),
  referenceElement("lost", "RAL.09", 1, "RAL"),
  element("s", "Service", "S1"),
  "CREATE (s)-[:CLASSIFIED_AS {id: 'c1'}]->(kept)",
].join("\n");

test("the command tells people what became of the version before, and what to do next", async () => {
  await given(story);
  const { code, stdout } = await runCommand("import", file, "--taxonomy", "ral", "--version", "V2");
  expect(code).toBe(0);
  const lines = ["Tetap +1 +1 klasifikasi", "Hilang +1\n +RAL.09 Nama RAL.09", "Baru +1\n +RAL.02 Layanan lain"];
  for (const line of lines) expect(stdout).toMatch(new RegExp(line));
  expect(stdout).toContain("SELESAI. 3 simpul dibuat");
  expect(stdout).toContain('{"taxonomy":"RAL","from":"V1","to":"V2","validateOnly":true}');
});

test("the command gives programs the report as JSON, and 1 for a file that is refused", async () => {
  await given(story);
  const words = ["--taxonomy=RAL", "--version", "V0", "--replaces", "V1", "--dry-run", "--json"];
  const { code, stdout } = await runCommand("import", file, ...words);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ written: false, problems: [{ rule: "VERSION_ORDER" }] });
});

test("the command without a version shows how it is used", async () => {
  const { code, stderr } = await runCommand("import", file, "--taxonomy", "RAL");
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("Usage: npm run import") });
});

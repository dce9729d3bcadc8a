import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { loadFolder } from "../../src/exchange/csv/load-folder.js";
import { localViewer } from "../../src/repository/viewer.js";
import { today, useRepository } from "../support/repository.js";

const { ask, database } = useRepository();
const context = { database, viewer: localViewer, today };

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "csv-"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

test("the seeds load whole, answer the first questions, and loading them again changes nothing", async () => {
  for (const folder of ["seeds/reference", "seeds/maluku"])
    expect((await loadFolder(context, folder)).problems).toEqual([]);
  const { data } = await ask(
    `{ services { totalCount } references { totalCount } opds { totalCount } impact(of: ["infrastructure:SRV-DB"], kinds: ["Service"]) { total } }`,
  );
  expect(data.services.totalCount).toBeGreaterThanOrEqual(67);
  expect(data.references.totalCount).toBeGreaterThanOrEqual(1117);
  expect(data.opds.totalCount).toBeGreaterThanOrEqual(46);
  expect(data.impact.total).toBeGreaterThan(0);
  for (const folder of ["seeds/reference", "seeds/maluku"])
    expect(await loadFolder(context, folder)).toMatchObject({ changed: 0, problems: [] });
}, 120_000);

test("faulty rows name file, line, column and value, all at once, and nothing is written", async () => {
  const folder = await folderOf({
    "service.csv": "code,name,method,warna\nS1,Izin,ELECTRONIC,\nS2,Lain,TELEPATI,\n",
    "opd.csv": "code,name\nDKP,Dinas Kelautan\n",
  });
  const { problems } = await loadFolder(context, folder);
  expect(problems.map(({ rule, path }) => [rule, ...path])).toEqual([
    ["UNKNOWN_COLUMN", "service.csv", 1, "warna"],
    ["INVALID_VALUE", "service.csv", 3, "method"],
  ]);
  expect(problems[1]!.message).toContain(`"TELEPATI"`);
  expect((await ask(`{ opds { totalCount } }`)).data.opds.totalCount).toBe(0);
});

test("a row that names an unknown OPD is refused with its place, and nothing is written", async () => {
  const folder = await folderOf({ "service.csv": "code,name,ownedBy\nS1,Izin,\nS2,Lain,TIDAK-ADA\n" });
  const { problems } = await loadFolder(context, folder);
  expect(problems).toEqual([
    expect.objectContaining({ rule: "TARGET_NOT_FOUND", path: expect.arrayContaining(["service.csv", 3, "ownedBy"]) }),
  ]);
  expect((await ask(`{ services { totalCount } }`)).data.services.totalCount).toBe(0);
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { siaWorkbooks } from "../../../src/formats/sia/sia-sheets.js";
import { siaXlsx } from "../../../src/formats/sia/write-sia.js";
import { readTables } from "../../../src/formats/tables/read-tables.js";
import { importWorkbook } from "../../../src/formats/workbook/import/import-workbook.js";
import { openReader } from "../../../src/formats/workbook/reader.js";
import { answeringFor } from "../../../src/questions/within-opd.js";
import { createContext } from "../../../src/repository/context.js";
import { today, useSample } from "../../support/repository.js";

const { database } = useSample();
const context = () => createContext({ database, viewer: localViewer, today });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-sia-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Returns the report of importing a workbook that was just exported, optionally with `replace`. */
async function exportAndImport(title: string, { responsible, replace }: { responsible?: string; replace?: boolean }) {
  const workbook = siaWorkbooks.find(each => each.title === title)!;
  const file = path.join(folder, `${title}.xlsx`);
  const extent = { kinds: [workbook.kind], responsible, about: "uji" };
  await writeFile(file, await buffer(siaXlsx(await openReader(context()), workbook, extent)));
  return { file, report: await importWorkbook(context(), readTables(file), { replace }) };
}

const nothing = { created: 0, updated: 0, deleted: 0, relationsAdded: 0, relationsRemoved: 0, written: true };

test("the services of a perangkat daerah, exported as SIA has them and imported, are as they were", async () => {
  const dinas = await answeringFor(context(), "opd:DISDIKBUD");
  const { file, report } = await exportAndImport("Domain Arsitektur Layanan - AS IS", { responsible: dinas });
  const rows: string[] = [];
  for await (const { sheet } of readTables(file)) rows.push(sheet);
  expect(rows.filter(sheet => sheet === "Layanan - AS IS").length).toBeGreaterThan(2);
  expect(report).toMatchObject(nothing);
  expect(report.problems.filter(({ rule }) => rule !== "METADATA_MISSING")).toEqual([]);
});

test.each(siaWorkbooks.map(({ title }) => title))("%s of the whole province changes nothing either", async title => {
  const { report } = await exportAndImport(title, { replace: true });
  expect(report).toMatchObject(nothing);
  expect(report.problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
});

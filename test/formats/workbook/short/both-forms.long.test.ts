import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localViewer } from "../../../../src/access/viewer.js";
import { readTables } from "../../../../src/formats/tables/read-tables.js";
import { gatheredSheet } from "../../../../src/formats/workbook/gathered-sheet.js";
import { importWorkbook } from "../../../../src/formats/workbook/import/import-workbook.js";
import { openReader } from "../../../../src/formats/workbook/reader.js";
import { sheetsWithin } from "../../../../src/formats/workbook/sheets-within.js";
import { exportOf, templateOf } from "../../../../src/formats/workbook/workbook-of-opd.js";
import { exportXlsx } from "../../../../src/formats/workbook/write-workbook.js";
import { createContext } from "../../../../src/repository/context.js";
import { graphOf } from "../../../support/archimate.js";
import { today, useSample } from "../../../support/repository.js";
import { readBack } from "../read-back.js";

const { database, given } = useSample();

const newContext = () => createContext({ database, viewer: localViewer, today });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-forms-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const exported = async (opd: string, full: boolean) =>
  exportXlsx(await openReader(newContext()), await exportOf(newContext(), { opd, full }));

async function write(opd: string, full: boolean): Promise<string> {
  const file = path.join(folder, `${opd}-${full}.xlsx`);
  await writeFile(file, await exported(opd, full));
  return file;
}

const read = (file: string, opd: string) => importWorkbook(newContext(), readTables(file), { opd });

test.each(["DISDIKBUD", "DISKOMINFO"])(
  "The workbook of %s changes nothing when it comes back, in both forms",
  async opd => {
    const before = await graphOf(database);
    for (const full of [false, true]) {
      const { problems, ...report } = await read(await write(opd, full), opd);
      expect(problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
      expect(report).toMatchObject({ created: 0, updated: 0, relationsAdded: 0, relationsRemoved: 0, written: true });
      expect(await graphOf(database)).toEqual(before);
    }
  },
);

test("The workbook of an OPD has the sheets of its template, and others only for what does not fit there", async () => {
  const { sheets, rows } = await readBack(await exported("DISDIKBUD", false));
  const names = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const template = await templateOf(newContext(), { opd: "DISDIKBUD" });
  const ofTemplate = ["Petunjuk", ...sheetsWithin(template).map(({ name }) => name)];
  expect(names.filter(name => ofTemplate.includes(name))).toEqual(ofTemplate);
  const others = names.filter(name => !ofTemplate.includes(name));
  for (const name of others) expect([name, rows[name]!.length > 0]).toEqual([name, true]);
  const gathered = gatheredSheet(template.kinds)!.gathers.map(({ sheet }) => sheet.name);
  expect(others.filter(name => gathered.includes(name))).toEqual([]);
  expect(rows.Hubungan).toEqual(
    expect.arrayContaining([expect.objectContaining({ Hubungan: "Layanan: didukung oleh Aplikasi", Peran: "Utama" })]),
  );
});

test("An OPD that fills in the short form has the same graph as one that fills in the long form", async () => {
  const before = await graphOf(database);
  const files = [await write("DISDIKBUD", false), await write("DISDIKBUD", true)];
  const graphs: string[][] = [];
  for (const file of files) {
    await given(
      "MATCH (opd:Opd {code: 'DISDIKBUD'}) MATCH (n:Element {responsible: opd.id}) WHERE NOT n:Opd DETACH DELETE n",
    );
    const report = await read(file, "DISDIKBUD");
    expect(report.problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
    expect(report.created).toBeGreaterThan(5);
    graphs.push(await graphOf(database));
  }
  const [short, long] = graphs;
  expect(short).toEqual(long);
  const ofOthers = before.filter(each => !short!.includes(each));
  // Deleting the elements took the relations of other OPDs to them along, which no workbook of this OPD has.
  expect(ofOthers.filter(each => each.includes('"type":"ELEMENT"'))).toEqual([]);
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { localViewer } from "../../../src/access/viewer.js";
import { siaTables } from "../../../src/formats/sia/write-sia.js";
import { readTables } from "../../../src/formats/tables/read-tables.js";
import { csvOf } from "../../../src/formats/workbook/csv.js";
import { importWorkbook } from "../../../src/formats/workbook/import/import-workbook.js";
import { openReader } from "../../../src/formats/workbook/reader.js";
import { Service } from "../../../src/metamodel/service.js";
import { createContext } from "../../../src/repository/context.js";
import { element, referenceElement } from "../../support/element.js";
import { today, useRepository } from "../../support/repository.js";

const { database, given } = useRepository();
const context = () => createContext({ database, viewer: localViewer, today });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-levels-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tree = (version: string) => {
  const [first, second] = [`a${version}`, `b${version}`];
  return `${referenceElement(first, "RAL.01", 1, "RAL", version).replace("id: 'RAL.01'", `id: '${first}'`)}
    ${referenceElement(second, "RAL.01.25", 2, "RAL", version).replace("id: 'RAL.01.25'", `id: '${second}'`)}
    CREATE (${second})-[:BROADER {id: 'r${version}'}]->(${first})`;
};

test("levels are those above the leaf, of its own version, and say so where another version would be taken", async () => {
  await given(
    `${element("s", "Service", "LYN-1")} ${tree("V1")} ${tree("V2")} CREATE (s)-[:CLASSIFIED_AS {id: 'c', since: '2025-01-01'}]->(bV1)`,
  );
  const [table] = await siaTables(await openReader(context()), Service, {});
  const file = path.join(folder, `${table!.sheet.name}.csv`);
  await writeFile(file, csvOf(table!.sheet.columns, table!.rows));
  const report = await importWorkbook(context(), readTables(file), { replace: true });
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 1, relationsAdded: 0, relationsRemoved: 0 });
  expect(report.problems.map(({ rule }) => rule)).toEqual(["METADATA_MISSING"]);

  const [header = [], row = []]: string[][] = parse(await csvText(), { bom: true });
  expect([1, 2, 3].map(level => row[header.indexOf(`RAL Level ${level}`)])).toEqual([
    "RAL.01@V1 Nama RAL.01",
    "RAL.01.25@V1 Nama RAL.01.25",
    "",
  ]);
});

async function csvText(): Promise<string> {
  const [table] = await siaTables(await openReader(context()), Service, {});
  let text = "";
  for await (const part of csvOf(table!.sheet.columns, table!.rows)) text += part;
  return text;
}

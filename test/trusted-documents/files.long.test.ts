import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import type { ImportReport } from "../../src/formats/import-report.js";
import type { Asking } from "../../src/graphql/request-context.js";
import { schema } from "../../src/graphql/schema.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { addImportRoutes } from "../../src/http/import-routes.js";
import { addListExportRoutes } from "../../src/http/list-export-routes.js";
import { createContext } from "../../src/repository/context.js";
import { testUploads } from "../http/test-uploads.js";
import { startTinyServer } from "../http/tiny-server.js";
import { today, useSample } from "../support/repository.js";

const { database } = useSample();

let server: HttpServer;
beforeAll(async () => {
  const newContext = ({ viewer }: Asking) => createContext({ database, viewer, today });
  server = await startTinyServer({
    addRoutes: app => {
      addListExportRoutes(app, schema, newContext);
      addImportRoutes(app, { uploads: testUploads() }, newContext);
    },
  });
});
afterAll(() => server.stop());

/** Returns the URL in the table of questions. */
function addressOf(question: string): string {
  const row = readFileSync("schema/questions/README.md", "utf8")
    .split("\n")
    .find(line => line.startsWith(`| ${question} |`))!;
  return server.url + /`(?:GET|POST) (\/.+)` \|$/.exec(row)![1]!;
}

test("Q46: the services of the Dinas Pendidikan in the layout of SIA, columns in order, as CODE NAME", async () => {
  const rows: string[][] = parse(await (await fetch(addressOf("Q46"))).text(), { bom: true });
  const [header = [], ...services] = rows;
  expect(header.slice(0, 5)).toEqual(["ID", "Nama Layanan", "Tujuan Layanan", "Fungsi Layanan", "Unit Pelaksana"]);
  expect(services.map(([code]) => code)).toEqual(["LYN-001", "LYN-002", "LYN-003", "LYN-004"]);
  const told = (title: string) => services[3]![header.indexOf(title)];
  expect(
    ["RAL Level 1", "RAL Level 2", "RAL Level 3", "RAL Level 4", "← Proses Bisnis (Dependency)"].map(told),
  ).toEqual([
    "RAL.01 Layanan Publik",
    "RAL.01.42 Kebudayaan",
    "RAL.01.42.01 Pengelolaan Program Kebudayaan",
    "",
    "PB-004 Proses pendaftaran cagar budaya",
  ]);
});

test("Q47: a dry run says which rows would be refused and which give a warning, where and why; nothing is written", async () => {
  const body =
    "ID,Nama Layanan,Unit Pelaksana,RAL Level 2,RAL Level 3\nLYN-X,Layanan baru,ANTAH,,\nLYN-004,Cagar budaya,,RAL.01.31,RAL.01.42.01";
  const address = `${addressOf("Q47")}&${new URLSearchParams({ name: "Domain Arsitektur Layanan - AS IS.csv" })}`;
  const answer = await fetch(address, { method: "POST", body, headers: { "content-type": "text/csv" } });
  const { problems, written } = (await answer.json()) as ImportReport;
  expect([answer.status, written]).toEqual([422, false]);
  expect(problems.map(({ severity, rule, path }) => [severity, rule, ...path.slice(1)])).toEqual(
    expect.arrayContaining([
      ["ERROR", "UNKNOWN_OPD", 2, "Unit Pelaksana"],
      ["WARNING", "LEVEL_CORRECTED", 3, "RAL Level 2"],
    ]),
  );
  const [{ name }] = (await database.read("MATCH (n:Service {code: 'LYN-004'}) RETURN n.name AS name")) as [any];
  expect(name).toBe("Pendaftaran cagar budaya");
});

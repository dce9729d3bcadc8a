import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { limits } from "../../src/common/limits.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { element, referenceElement } from "../support/element.js";
import { useEmptyRepository } from "../support/repository.js";
import { workbookOf } from "./answer-tables-server.js";
import { opdPages } from "./pages-of.js";
import { startRepositoryServer } from "./repository-server.js";

const { database, given } = useEmptyRepository();
let server: HttpServer;
beforeAll(async () => {
  server = await startRepositoryServer(database, { pages: opdPages() });
  await given(
    `${referenceElement("rab", "RAB.01.01.01", 3, "RAB")} ${element("opd", "Opd", "DINAS 1.2/3")} WITH opd UNWIND range(1, $count) AS number
     CREATE (a:Element:Application {kind: 'Application', id: 'A' + number, code: 'A' + number, name: 'Aplikasi ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1})
     CREATE (s:Element:Service {kind: 'Service', id: 'S' + number, code: 'S' + number, name: 'Layanan ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1})
     CREATE (opd)-[:USES {id: 'u' + number}]->(a) CREATE (s)-[:OWNED_BY {id: 'o' + number}]->(opd)`,
    { count: limits.maxPageSize + 1 },
  );
});
afterAll(() => server.stop());

test("A report has all of a long list, and says so where a list within the facts of its OPD is cut", async () => {
  const file = await fetch(`${server.url}/export/opd/${encodeURIComponent("DINAS 1.2/3")}.xlsx`);
  expect(file.headers.get("content-disposition")).toBe('attachment; filename="opd-DINAS_1.2_3.xlsx"');
  const { rows } = await workbookOf(file);
  expect(rows.Layanan).toHaveLength(limits.maxPageSize + 1);
  expect(rows["Aplikasi yang dipakai"]).toHaveLength(limits.maxPageSize + 1);
  expect(rows["Aplikasi yang dipakai"]!.at(-1)).toEqual({ Acuan: "TERPOTONG setelah 500 baris." });
});

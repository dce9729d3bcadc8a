import { describe, expect, test } from "@jest/globals";
import { declaredQuestions } from "../../src/questions/declared.js";
import { csvRows, refusal, useAnswerTables, workbookOf } from "./answer-tables-server.js";

const { ask, get } = useAnswerTables();

/** Arguments with which each question finds something in the sample; those left out need none. */
const args: Record<string, Record<string, string>> = {
  changesBetween: { from: "2020-01-01", to: "2027-06-30" },
  costs: { by: "OPD" },
  coverage: { taxonomy: "RAB", level: "1" },
  coverageGaps: { opd: "opd:DISDIKBUD", taxonomy: "RAB", level: "3" },
  evidence: { opd: "opd:DISKOMINFO" },
  evidenceByOpd: { indicator: "reference:I13" },
  pemdiIndex: { year: "2026" },
  outsideUrusan: { opd: "opd:DISKOMINFO" },
  impact: { of: "infrastructure:SRV-WEB-2" },
  neighbourhood: { of: "application:SIMPEG", hops: "1" },
  ownership: { of: "service:LYN-001" },
  path: { from: "service:LYN-001", to: "infrastructure:SRV-WEB-2", maxLength: "15" },
  referenceCandidates: { text: "izin kapal", taxonomy: "RAB" },
  similar: { to: "application:SIMPEG" },
  jointServices: { minOpds: "2" },
};

const tables = declaredQuestions.map(({ name, table }) => ({ name, table, query: args[name] ?? {} }));

test("every question whose answer is rows declares a table", () => {
  expect(tables.filter(({ table }) => table === undefined)).toEqual([]);
});

describe.each(tables)("the table of $name", ({ name, table, query }) => {
  test("has rows of the sample, the same as CSV and as XLSX", async () => {
    const [header, ...rows] = await csvRows(await get(`/export/${name}.csv`, query));
    expect(rows.length).toBeGreaterThan(0);
    if (typeof table === "object") expect(header).toEqual(Object.keys(table.columns));
    const { sheets } = await workbookOf(await get(`/export/${name}.xlsx`, query));
    expect(sheets[0]!.rows).toHaveLength(rows.length + 1);
    expect(sheets[0]!.rows[0]).toEqual(header);
  });

  test("tells a viewer who may see nothing of no element", async () => {
    const answer = await get(`/export/${name}.csv`, query, "nobody");
    if (answer.status === 404) return expect((await refusal(answer)).code).toBe("NOT_FOUND");
    const [, ...rows] = await csvRows(answer);
    expect(rows).toEqual([]);
  });
});

test("a table is whole, in smaller pages where 500 rows exceed the cost limit, as joint services do", async () => {
  const counted = await ask("{ jointServices(minOpds: 1) { totalCount } findings { totalCount } }");
  const [, ...services] = await csvRows(await get("/export/jointServices.csv", { minOpds: "1" }));
  expect(services).toHaveLength(counted.jointServices.totalCount);
  const [, ...findings] = await csvRows(await get("/export/findings.csv"));
  expect(findings).toHaveLength(counted.findings.totalCount);
});

test("days and numbers are cells of days and numbers, values of an enumeration are in Indonesian", async () => {
  const { rows } = await workbookOf(await get("/export/transition.xlsx"));
  const planned = rows.transition!.find(row => row["Mulai Berlaku"] !== undefined)!;
  expect(planned["Mulai Berlaku"]).toBeInstanceOf(Date);
  expect(typeof planned.Layanan).toBe("number");
  expect(rows.transition!.map(row => row.Jenis)).toContain("Aplikasi");
});

test("arguments are those of the question, without its pages, and faults have their codes", async () => {
  expect(await refusal(await get("/export/findings.csv", { first: "3" }))).toMatchObject({ code: "BAD_USER_INPUT" });
  expect(await refusal(await get("/export/coverageGaps.csv"))).toMatchObject({ status: 400 });
  expect(await refusal(await get("/export/costs.xlsx", { by: "WARNA" }))).toMatchObject({ status: 400 });
  expect(await refusal(await get("/export/similar.csv", { to: "application:NONE" }))).toMatchObject({
    code: "NOT_FOUND",
  });
  const unknown = await refusal(await get("/export/finding.csv"));
  expect(unknown).toMatchObject({ status: 404, code: "NOT_FOUND" });
  expect(unknown.message).toContain("Did you mean findings?");
});

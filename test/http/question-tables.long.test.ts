import { describe, expect, test } from "@jest/globals";
import { declaredQuestions } from "../../src/questions/declared.js";
import { csvRows, refusal, useAnswerTables, workbookOf } from "./answer-tables-server.js";
import { sampleArguments } from "./sample-arguments.js";

const { ask, get } = useAnswerTables();

const tables = declaredQuestions.map(({ name, table }) => ({ name, table, query: sampleArguments[name] ?? {} }));

test("every question whose answer is rows declares a table", () => {
  expect(tables.filter(({ table }) => table === undefined)).toEqual([]);
});

describe.each(tables)("the table of $name", ({ name, table, query }) => {
  test("has rows of the sample, the same as CSV and as XLSX", async () => {
    const [header, ...rows] = await csvRows(await get(`/export/${name}.csv`, query));
    expect(rows.length).toBeGreaterThan(0);
    if (typeof table === "object" && !table.columnsFor) expect(header).toEqual(Object.keys(table.columns));
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

test("the columns of an aggregation are its dimensions, with their labels, and its numbers", async () => {
  const args = { elements: '{"infrastructures":{}}', by: '{"name":"infrastructureType"}', measure: "annualCostRupiah" };
  const [header, ...rows] = await csvRows(await get("/export/aggregate.csv", { ...args, orderBy: '{"by":"SUM"}' }));
  const numbers = ["Jumlah", "Terisi", "Total", "Rata-rata", "Terkecil", "Terbesar"];
  expect(header!.slice(2)).toEqual(numbers);
  expect(header![1]).toBe(`${header![0]}: nilai`);
  const counted = await ask(
    `{ infrastructures(first: 0) { facets(by: infrastructureType) { buckets { value label count } } } }`,
  );
  const facet = counted.infrastructures.facets[0].buckets;
  expect(rows.map(([label, value, count]) => ({ value, label, count: Number(count) }))).toEqual(
    expect.arrayContaining(facet),
  );
  const { aggregate } = await ask(
    `{ aggregate(elements: { infrastructures: {} }, measure: "annualCostRupiah") { total { sum } } }`,
  );
  expect(Number(rows[0]![4])).toBe(aggregate.total.sum);
  const by = '[{"name":"method"},{"name":"validFrom","per":"YEAR"}]';
  const pairs = await csvRows(await get("/export/aggregate.csv", { elements: '{"services":{}}', by }));
  expect(pairs[0]).toEqual(["Metode Layanan", "Metode Layanan: nilai", "Berlaku Sejak (tahun)", "Jumlah"]);
  const yesOrNo = { elements: '{"applications":{}}', by: '{"name":"hasWaf"}' };
  const [ofWaf] = await csvRows(await get("/export/aggregate.csv", yesOrNo));
  expect(ofWaf).toEqual(["WAF", "WAF: nilai", "Jumlah"]);
});

test("an aggregation that the contract refuses has no table but a code", async () => {
  const refused = async (args: Record<string, string>) => refusal(await get("/export/aggregate.csv", args));
  expect(await refused({})).toMatchObject({ status: 400 });
  expect(await refused({ elements: '{"layanan":{}}' })).toMatchObject({ status: 400 });
  expect(await refused({ elements: '{"services":{},"opds":{}}' })).toMatchObject({ status: 400 });
  const misspelt = await refused({ elements: '{"services":{}}', by: '{"name":"metod"}' });
  expect(misspelt).toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringContaining("Did you mean method?") });
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

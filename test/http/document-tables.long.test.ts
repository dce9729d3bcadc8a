import { describe, expect, test } from "@jest/globals";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { csvRows, refusal, useAnswerTables, workbookOf } from "./answer-tables-server.js";

const { get } = useAnswerTables();
const documents = readQuestions().map(({ name }) => name);

/** A page of 100 Opds with all that they rest on costs more than the limit, as it does without a table. */
const args: Record<string, Record<string, string>> = { Q52: { variables: '{"first":5}' } };

describe("A trusted document as a table", () => {
  test.each(documents)("%s is a workbook with a sheet for each list, its first one also as CSV", async name => {
    const query = args[name] ?? {};
    const { sheets } = await workbookOf(await get(`/questions/${name}.xlsx`, query));
    expect(sheets.length).toBeGreaterThan(0);
    expect(new Set(sheets.map(sheet => sheet.name)).size).toBe(sheets.length);
    const [header, ...rows] = await csvRows(await get(`/questions/${name}.csv`, query));
    expect(sheets[0]!.rows[0]).toEqual(header);
    expect(sheets[0]!.rows).toHaveLength(rows.length + 1);
  });

  test("holds the values of the answer, numbers as numbers", async () => {
    const { rows } = await workbookOf(await get("/questions/Q36.xlsx"));
    const answer = (await (await get("/questions/Q36")).json()) as any;
    const { cells, share } = answer.data.completeness;
    expect(rows["completeness.cells"]!.map(row => row.Porsi)).toEqual(cells.map((cell: any) => cell.share));
    expect(rows["completeness (ringkasan)"]).toMatchObject([{ Porsi: share }]);
    const sheet = await csvRows(await get("/questions/Q36.csv", { sheet: "completeness.cells" }));
    expect(sheet).toHaveLength(cells.length + 1);
  });

  test("has a row for each group of a facet, also where two have the same number", async () => {
    const { rows } = await workbookOf(await get("/questions/Q09.xlsx"));
    const answer = (await (await get("/questions/Q09")).json()) as any;
    const { buckets } = answer.data.services.facets[0];
    const counts = buckets.map((bucket: any) => bucket.count);
    expect(new Set(counts).size).toBeLessThan(counts.length);
    expect(rows["services.facets"]).toEqual(
      buckets.map(({ label, count }: any) => ({ Keterangan: label, Jumlah: count })),
    );
  });

  test("lists the names of its sheets in a header of each file, by which CSV has them", async () => {
    const file = await get("/questions/Q17.csv");
    const names = file.headers.get("x-sheets")!.split(", ");
    expect(names).toEqual([
      "notInteroperable",
      "notInteroperable (ringkasan)",
      "notOnPortal",
      "notOnPortal (ringkasan)",
    ]);
    const answer = (await (await get("/questions/Q17")).json()) as any;
    const [, ...rows] = await csvRows(await get("/questions/Q17.csv", { sheet: names[2]! }));
    expect(rows).toHaveLength(answer.data.notOnPortal.totalCount);
  });

  test("holds what changed as JSON, for those alone who read the record", async () => {
    const [header, row, ...others] = await csvRows(await get("/questions/Q39.csv"));
    expect(header).toEqual(
      expect.arrayContaining(["Waktu", "Akun", "Jenis perubahan", "Revisi sebelum", "Revisi sesudah", "Catatan"]),
    );
    expect(row![header!.indexOf("Jenis perubahan")]).toBe("Dicatat");
    expect(JSON.parse(row![header!.indexOf("Sesudah")]!)).toMatchObject({ code: "LYN-001" });
    expect(others).toEqual([]);
    const { rows } = await workbookOf(await get("/questions/Q39.xlsx", {}, "publik"));
    expect(rows.changes).toEqual([]);
    expect(rows["changes (ringkasan)"]).toEqual([{ Jumlah: 0, Alasan: expect.stringContaining("Inspektorat") }]);
  });

  test("takes its variables, and pages on until the end of the list", async () => {
    const few = JSON.stringify({ first: 1 });
    const whole = await csvRows(await get("/questions/Q31.csv"));
    expect(await csvRows(await get("/questions/Q31.csv", { variables: few }))).toEqual(whole);
    expect(whole.length).toBeGreaterThan(2);
    const [, ...steps] = await csvRows(await get("/questions/Q30.csv", { variables: few }));
    const answer = (await (await get("/questions/Q30")).json()) as any;
    expect(steps).toHaveLength(answer.data.transition.totalCount);
  });

  test("tells a viewer who may see nothing of no element", async () => {
    for (const name of ["Q08", "Q14", "Q26", "Q29", "Q31"]) {
      const [, ...rows] = await csvRows(await get(`/questions/${name}.csv`, {}, "nobody"));
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });

  test("refuses what it cannot read with a code and what to do", async () => {
    expect(await refusal(await get("/questions/Q36.csv", { variables: "[]" }))).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(await refusal(await get("/questions/Q36.csv", { sheet: "lain" }))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("completeness.cells"),
    });
    expect(await refusal(await get("/questions/Q36.csv", { opd: "opd:DKP" }))).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(
      await refusal(await get("/questions/Q04.csv", { variables: '{"of":["infrastructure:NONE"]}' })),
    ).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refusal(await get("/questions/Q011.csv"))).toMatchObject({
      status: 404,
      message: expect.stringContaining("Did you mean Q01"),
    });
  });
});

import { beforeEach, describe, expect, test } from "@jest/globals";
import { at, story, wrong } from "./corrections-story.js";
import { reportIn, useImports } from "./import-server.js";

const { given, send, correct } = useImports();

beforeEach(() => given(story));

describe("The report of a refused file", () => {
  test("has its refused rows with their cells, the reasons beside the wrong ones, and what may be chosen there", async () => {
    const { refused, problems } = await send(wrong, { dryRun: "true" });
    expect(refused).toMatchObject({
      total: 2,
      rows: [
        { sheet: "Layanan", row: 2, isOfOthers: false, reasons: [] },
        { sheet: "Layanan", row: 4, isOfOthers: false, reasons: [] },
      ],
    });
    expect(refused!.rows[0]!.cells).toEqual([
      { column: "Kode", text: "LYN-2", reasons: [] },
      { column: "Nama", text: "Izin", reasons: [] },
      { column: "Metode Layanan", text: "Telepati", reasons: [problems[0]!.message] },
    ]);
    expect(refused!.sheets).toEqual([
      {
        name: "Layanan",
        columns: [
          { title: "Kode" },
          { title: "Nama" },
          { title: "Metode Layanan", choices: ["Elektronik", "Hybrid", "Tatap Muka"] },
          { title: "Dimiliki oleh", kinds: ["Opd"] },
        ],
      },
    ]);
  });

  test("does not repeat personal data, nor rows that are not refused", async () => {
    const report = await send({
      Layanan: ["Kode,Nama,Metode Layanan,Nama PIC", "LYN-2,Izin,Telepati,Budi", "LYN-3,Benar,Hybrid,Sinta"],
    });
    expect(report.refused!.total).toBe(1);
    expect(JSON.stringify(report)).not.toMatch(/Budi|Sinta/);
  });

  test("has a column that a row needs and the file lacks", async () => {
    const sheets = { Layanan: ["Kode", "LYN-2"] };
    const { refused } = await send(sheets);
    expect(refused!.rows[0]!.cells).toContainEqual({ column: "Nama", text: null, reasons: [expect.any(String)] });
    const report = await reportIn(await correct(sheets, [at(2, "Nama", "Izin")]));
    expect(report).toMatchObject({ status: 200, created: 1, written: true });
  });
});

import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { correctedFileType } from "../../src/http/corrected-file.js";
import { textCell, workbookOf } from "../formats/tables/made-files.js";
import { at, leftOut, mended, story, wrong } from "./corrections-story.js";
import { corrected, csv, errorsIn, named, reportIn, useImports } from "./import-server.js";
import { refusal } from "./tiny-server.js";

const { given, correct, post, elements, relations, ask } = useImports();

beforeEach(() => given(story));

describe("Corrections of a file", () => {
  test("are applied before its rows are read, by a dry run and when it is written", async () => {
    const before = await elements();
    const dryRun = await reportIn(await correct(wrong, mended, { dryRun: "true", opd: "DKP" }));
    expect(dryRun).toMatchObject({ status: 200, created: 3, written: false, corrected: { cells: 2, rowsLeftOut: 0 } });
    expect(await elements()).toEqual(before);
    expect(await reportIn(await correct(wrong, mended, { opd: "DKP" }))).toMatchObject({ created: 3, written: true });
    const { data } = await ask(
      `{ service(ref: "service:LYN-2") { method } changes(newestFirst: true, first: 1) { nodes { note } } }`,
    );
    expect(data).toMatchObject({
      service: { method: "ELECTRONIC" },
      changes: { nodes: [{ note: "Diimpor; saat diimpor 2 sel diperbaiki dan 0 baris dikeluarkan" }] },
    });
    expect(await relations()).toContain("LYN-4 OWNED_BY DKP");
  });

  test("that are wrong themselves are refused like cells of the file, which the report shows beside them", async () => {
    const { status, refused } = await reportIn(await correct(wrong, [at(2, "Metode Layanan", "Telefon"), mended[1]]));
    expect(status).toBe(422);
    expect(refused!.rows).toMatchObject([{ row: 2, cells: [{}, {}, { text: "Telepati", corrected: "Telefon" }] }]);
    expect(refused!.rows[0]!.cells[2]!.reasons[0]).toMatch(/^“Telefon” harus salah satu dari/);
  });

  test("empty a cell, and leave out a row", async () => {
    const emptied = await reportIn(await correct(wrong, [at(2, "Metode Layanan", " "), { ...leftOut(4) }]));
    expect(emptied).toMatchObject({ created: 2, corrected: { cells: 1, rowsLeftOut: 1 } });
    const { data } = await ask(`{ services { nodes { code method } } }`);
    expect(data!.services.nodes).toContainEqual({ code: "LYN-2", method: null });
    expect(data!.services.nodes.map(({ code }: any) => code)).not.toContain("LYN-4");
  });

  test("replace a formula that failed", async () => {
    const cells = (row: number, ...texts: string[]) =>
      texts.map((text, index) => textCell(`${"ABC"[index]}${row}`, text)).join("");
    const failed = '<c r="C2" t="e"><f>Z9</f><v>#REF!</v></c>';
    const file = new Uint8Array(
      await workbookOf(
        `<row r="1">${cells(1, "Kode", "Nama", "Tujuan")}</row><row r="2">${cells(2, "LYN-2", "Izin")}${failed}</row>`,
      ),
    );
    expect(errorsIn(await reportIn(await post(file)))).toEqual(["ERROR FORMULA_ERROR Layanan 2 Tujuan"]);
    const body = corrected([at(2, "Tujuan", "Perizinan yang cepat")], file);
    expect(await reportIn(await post(body, {}, { "content-type": correctedFileType }))).toMatchObject({
      written: true,
    });
  });

  test("of a row or column that the file does not have are refused with their place", async () => {
    const nowhere = [at(99, "Nama", "Izin"), at(2, "Warna", "biru"), { ...at(2, "Nama", "x"), sheet: "Aplikasi" }];
    const report = await reportIn(await correct(wrong, [...mended, ...nowhere]));
    expect(errorsIn(report)).toEqual([
      "ERROR CORRECTION_WITHOUT_PLACE Layanan 2 Warna",
      "ERROR CORRECTION_WITHOUT_PLACE Layanan 99",
      "ERROR CORRECTION_WITHOUT_PLACE Aplikasi 2",
    ]);
    expect(report.problems.map(({ message }) => message).join()).toMatch(/Hapus perbaikannya/);
  });

  test("of one cell by two spellings of its column are refused, and take nothing from the owner in the file", async () => {
    const twice = [at(2, "Pemilik", "DKP"), at(2, "Dimiliki oleh", "DKP")];
    const theirs = { Layanan: ["Kode,Nama,Pemilik", "LYN-9,Baru,DISHUB"] };
    expect(errorsIn(await reportIn(await correct(theirs, twice, { opd: "DKP" })))).toEqual([
      "ERROR CORRECTED_TWICE Layanan 2 Pemilik",
      "ERROR OTHER_OPD Layanan 2 Pemilik",
    ]);
    expect(await elements()).not.toContain("Service LYN-9");
  });

  test.each([
    ["{}", "The value is no correction"],
    ["[", "no JSON"],
    ['[{"sheet":"Layanan","row":2,"column":"Nama"}]', "corrections[0] is no correction"],
    ['[{"sheet":"Layanan","row":0,"leaveOut":true}]', "corrections[0] is no correction"],
    ['[{"sheet":"Layanan","row":2,"leaveOut":true,"value":"x"}]', "corrections[0] is no correction"],
    [JSON.stringify([...mended, mended[0]]), "corrections[2] has the place of corrections[0]"],
    [JSON.stringify(Array(1_001).fill(mended[0])), "at most 1000"],
    [`["${"x".repeat(1_100_000)}"]`, "at most 1000000 bytes"],
  ])("that are malformed are refused, with what to send instead: %.40s", async (line, why) => {
    const type = { "content-type": "application/vnd.spbe.corrected-file" };
    const answer = await post(`${line}\n${csv}`, named, type);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining(why), extensions: { code: "BAD_REQUEST" } }] },
    ]);
    expect(await refusal(await post(csv.split("\n")[0]!, named, type))).toEqual([400, "BAD_REQUEST"]);
  });

  test("are for tables alone", async () => {
    const others: Record<string, string>[] = [
      { name: "spbe.xml" },
      { taxonomy: "RAL", version: "V1", validFrom: "2026-01-01" },
    ];
    for (const query of others)
      expect(await refusal(await correct(wrong, mended, query))).toEqual([400, "BAD_REQUEST"]);
  });
});

test("The recorded hash is that of the file alone, whatever is corrected", async () => {
  const fileHash = createHash("sha256").update(csv).digest("hex");
  const body = corrected([{ sheet: "Layanan", row: 2, column: "Nama", value: "Lain" }], csv);
  expect(await reportIn(await post(body, named, { "content-type": correctedFileType }))).toMatchObject({ fileHash });
  const { data } = await ask(`{ changes(newestFirst: true, first: 1) { nodes { name fileHash } } }`);
  expect(data!.changes.nodes).toEqual([{ name: "Lain", fileHash }]);
});

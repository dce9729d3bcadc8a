import { describe, expect, test } from "@jest/globals";
import { faultOf, rowsOf, textCell, workbookOf } from "./made-files.js";

const stylesOf = (...formats: string[]) => ({
  "xl/styles.xml": `<styleSheet><numFmts>${formats
    .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', "&quot;")}"/>`)
    .join(
      "",
    )}</numFmts><cellXfs><xf/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join("")}</cellXfs></styleSheet>`,
});

const sheet = (rows: string, merged: string[], before = "") => ({
  "xl/worksheets/sheet1.xml": `<worksheet>${before}<sheetData>${rows}</sheetData><mergeCells>${merged.map(ref => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`,
});

const cellsOf = async (parts: Record<string, string>) =>
  (await rowsOf(await workbookOf("", parts))).map(({ row, cells }) => [row, ...Array.from(cells)]);

describe("A number with a format", () => {
  test.each([
    ["000000", "30201", "030201"],
    ['"LYN-"000', "7", "LYN-007"],
    ["00\\.00\\.00", "10203", "01.02.03"],
    ['00"."00', "102", "01.02"],
    ["0.00", "1.1", "1.10"],
    ["#,##0", "1500000", "1500000"],
    ["0%", "0.5", "50%"],
    ["[Red]0000;-0000", "7", "0007"],
    ["General", "0.30000000000000004", "0.3"],
    ["@", "12345678901234567", "12345678901234600"],
    ["[$-421]dd\\ mmmm\\ yyyy;@", "46023", "01 Januari 2026"],
    ["hh:mm", "0.3333333333", "08:00"],
    ["broken [[[", "5", "5"],
    [";;;", "5", "5"],
    ["0".repeat(256), "5", "5"],
  ])("%j shows %s as %s, beside its value", async (format, value, seen) => {
    const file = await workbookOf(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, stylesOf(format));
    expect((await rowsOf(file))[0]!.shown).toEqual([seen]);
  });

  test("is a text where the format puts something around a text", async () => {
    const cell = `<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>007</t></is></c></row>`;
    expect((await rowsOf(await workbookOf(cell, stylesOf('"LYN-"@'))))[0]!.cells).toEqual(["LYN-007"]);
    expect((await rowsOf(await workbookOf(cell, stylesOf("@"))))[0]!.cells).toEqual(["007"]);
  });

  test("costs no more than a file may have, whatever the format makes of a short number", async () => {
    const cells = Array.from({ length: 500 }, (_, row) => `<row r="${row + 1}"><c s="1"><v>1</v></c></row>`);
    const file = await workbookOf(cells, stylesOf("0".repeat(200)));
    expect(await faultOf(file, "a.xlsx", { maxCharacters: 50_000 })).toMatchObject({ rule: "FILE_TOO_LARGE" });
  });

  test("is refused where a file has more formats than anybody can have written", async () => {
    const formats = Array.from({ length: 1_000 }, (_, index) => `"${"x".repeat(240)}${index}"`);
    const cells = formats.map((_, row) => `<row r="${row + 1}"><c s="${row + 1}"><v>1</v></c></row>`);
    expect(await faultOf(await workbookOf(cells, stylesOf(...formats)))).toMatchObject({
      rule: "FILE_TOO_LARGE",
      message: expect.stringContaining("format angka"),
    });
  });
});

describe("A day as ISO 8601", () => {
  test.each(["2026-01-01", "2026-01-01T00:00:00", "2026-01-01T00:00:00.000", "2026-01-01T13:45:00Z"])(
    "%s is the day",
    async value => {
      const file = await workbookOf(`<row r="1"><c r="A1" t="d"><v>${value}</v></c></row>`);
      expect(await rowsOf(file)).toMatchObject([{ cells: ["2026-01-01"], shown: ["2026-01-01"] }]);
    },
  );
});

describe("Merged cells", () => {
  const row = (number: number, ...cells: string[]) =>
    `<row r="${number}">${cells.map(each => textCell(`${each[0]}${number}`, each.slice(1))).join("")}</row>`;

  test("have their content in all rows and columns that they cover", async () => {
    const rows = row(2, "Aa", "Ex") + row(3, "Ab", "Eleftover") + row(4, "Ac");
    expect(await cellsOf(sheet(rows, ["C2:C3", "E2:F3"]))).toEqual([
      [2, "a", undefined, undefined, undefined, "x", "x"],
      [3, "b", undefined, undefined, undefined, "x", "x"],
      [4, "c"],
    ]);
  });

  test("make no rows where there is nothing else, and a title stays one cell", async () => {
    const rows = `${row(1, "ADaftar layanan")}${row(2, "Aa", "Ex")}<row r="3"><c r="E3" s="1"/></row>${row(4, "Ab")}`;
    expect(await cellsOf(sheet(rows, ["A1:F1", "E2:E1048576"]))).toEqual([
      [1, "Daftar layanan"],
      [2, "a", undefined, undefined, undefined, "x"],
      [4, "b", undefined, undefined, undefined, "x"],
    ]);
  });

  test("may reach over the whole sheet, overlap and come by the thousand: reading stays within its bounds", async () => {
    const many = Array.from({ length: 20_000 }, () => "A1:XFD1048576");
    const rows = row(1, "Ax", "By") + row(2, "Ba") + row(3, "Bb");
    const parts = sheet(rows, many);
    expect((await cellsOf(parts)).map(([number]) => number)).toEqual([1]);
    const rest = sheet(row(1, "Ax") + Array.from({ length: 4_000 }, (_, at) => row(at + 2, "Bb")).join(""), [
      "C1:XFD1",
    ]);
    expect(await cellsOf(rest)).toHaveLength(4_001);
    const tall = Array.from({ length: 4_000 }, (_, at) => row(at + 2, "Bb")).join("");
    expect(await faultOf(await workbookOf("", sheet(row(1, "Ax", "Cc") + tall, ["C1:XFD1048576"])))).toMatchObject({
      rule: "FILE_TOO_LARGE",
      message: expect.stringContaining("3.000.000 sel"),
    });
  });

  test("are refused beyond a hundred thousand", async () => {
    const many = Array.from({ length: 100_001 }, (_, at) => `A${at + 1}:B${at + 1}`);
    expect(await faultOf(await workbookOf("", sheet(row(1, "Ax"), many)))).toEqual({
      rule: "FILE_TOO_LARGE",
      message: "Lembar memuat lebih dari 100.000 sel gabungan.",
      path: ["Layanan"],
    });
  });
});

describe("A workbook of another writer", () => {
  const cell = `<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Kode</x:t></x:is></x:c></x:row>`;
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  test.each([
    ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "d3p1"],
    ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
    ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"],
  ])("may call %s %s, declare it on the sheet, and have prefixes of its own", async (namespace, prefix) => {
    const book = `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet name="Layanan" id="no" xmlns:${prefix}="${namespace}" ${prefix}:id="rId1"/></x:sheets></x:workbook>`;
    const worksheet = `<x:worksheet xmlns:x="${main}"><x:sheetData>${cell}</x:sheetData></x:worksheet>`;
    expect(await cellsOf({ "xl/workbook.xml": book, "xl/worksheets/sheet1.xml": worksheet })).toEqual([[1, "Kode"]]);
  });

  test("may write the names of its parts in another case", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const relations = `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/Worksheets/Sheet1.xml"/></Relationships>`;
    const rows = `<worksheet><sheetData><row>${textCell("A1", "Kode")}</row></sheetData></worksheet>`;
    const parts = { "xl/_rels/workbook.xml.rels": relations, "xl/worksheets/sheet1.xml": rows };
    expect(await cellsOf(parts)).toEqual([[1, "Kode"]]);
  });
});

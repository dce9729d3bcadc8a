import { describe, expect, test } from "@jest/globals";
import type { TableRow } from "../../../src/formats/tables/table-row.js";
import { rowsOf, textCell, workbookOf, zipOf } from "./made-files.js";

const cells = async (content: string | Uint8Array, name?: string) =>
  (await rowsOf(content, name)).map(row => row.cells);

describe("CSV", () => {
  test.each([[","], [";"], ["\t"]])("is parted by %j, as its first line is", async delimiter => {
    const line = (...texts: string[]) => `${texts.join(delimiter)}\r\n`;
    expect(await cells(line("Kode", '"Nama, dan; lain"') + line("A", "Nama A") + line("B", ""))).toEqual([
      ["Kode", "Nama, dan; lain"],
      ["A", "Nama A"],
      ["B", undefined],
    ]);
  });

  test("may be UTF-8 with or without a mark, or UTF-16 with one", async () => {
    const text = "Kode,Nama\nA,Négeri\n";
    const expected = [
      ["Kode", "Nama"],
      ["A", "Négeri"],
    ];
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16()])
      expect(await cells(bytes)).toEqual(expected);
  });

  test.each(["\n", "\r\n"])("numbers rows as a spreadsheet does, cells of several lines parted by %j", async end => {
    const rows = await rowsOf(["Kode,Nama", "", 'A,"tiga', "", 'baris"', "B,satu", ""].join(end));
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, "Kode"],
      [3, "A"],
      [4, "B"],
    ]);
  });

  test("of an archive is a sheet a file", async () => {
    const archive = await zipOf({ "a/Layanan.csv": "Kode\nA\n", "Aplikasi.csv": "Kode\nB\n", "baca.txt": "x" });
    expect((await rowsOf(archive)).map(({ sheet, cells }) => [sheet, ...cells])).toEqual([
      ["Layanan", "Kode"],
      ["Layanan", "A"],
      ["Aplikasi", "Kode"],
      ["Aplikasi", "B"],
    ]);
  });
});

describe("A workbook", () => {
  test("gives texts of their own and shared ones, numbers, days, truth and what formulas last gave", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const shared = `<sst><si><r><t>Dua </t></r><r><t>bagian</t></r><rPh><t>bacaan</t></rPh></si></sst>`;
    const row = `<row r="4">${textCell("A4", "Izin_x0041_ &amp; lain")}<c r="B4" t="s"><v>0</v></c><c r="D4"><v>1500000</v></c><c r="E4" s="1"><v>46387</v></c><c r="F4" t="b"><v>1</v></c><c r="G4"><f>1+1</f><v>2</v></c><c r="H4" t="e"><f>A0</f><v>#REF!</v></c></row>`;
    expect(await rowsOf(await workbookOf(row, { "xl/styles.xml": styles, "xl/sharedStrings.xml": shared }))).toEqual([
      {
        sheet: "Layanan",
        row: 4,
        cells: ["IzinA & lain", "Dua bagian", undefined, "1500000", "2026-12-31", "Ya", "2", "#REF!"],
        shown: [undefined, undefined, undefined, "1500000", "31/12/2026", undefined, "2"],
        formulas: [6, 7],
        errors: [7],
      },
    ]);
  });

  test("tells a formula that was never worked out as an error, and one that gives nothing as empty", async () => {
    const row = `<row r="1">${textCell("A1", "x")}<c r="B1"><f>A1</f><v></v></c><c r="C1"><f>A1</f></c><c r="D1" t="str"><f>""</f><v></v></c></row>`;
    const [{ cells, errors }] = (await rowsOf(await workbookOf(row))) as [TableRow];
    expect(cells).toEqual(["x", "(belum dihitung)", "(belum dihitung)"]);
    expect(errors).toEqual([1, 2]);
  });

  test("may have its texts in sections of character data", async () => {
    const row = `<row r="1">${textCell("A1", "<![CDATA[Izin & ]]>lain")}</row>`;
    expect((await rowsOf(await workbookOf(row)))[0]!.cells).toEqual(["Izin & lain"]);
  });

  test("is read without its empty rows and hidden sheets, which are named", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const hidden = `<workbook xmlns:r="${office}"><sheets><sheet name="Daftar" state="hidden" r:id="rId1"/></sheets></workbook>`;
    const rows = `<row r="1"/><row r="2"><c r="A2" s="3"/></row>`;
    expect(await rowsOf(await workbookOf(rows))).toEqual([]);
    const none = { cells: [], shown: [], formulas: [], errors: [] };
    expect(await rowsOf(await workbookOf(textCell("A1", "x"), { "xl/workbook.xml": hidden }))).toEqual([
      { sheet: "Daftar", row: 1, ...none, hidden: "SHEET" },
    ]);
  });
});

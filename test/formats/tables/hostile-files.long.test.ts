import { readdir, readlink } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { faultOf, textCell, workbookOf, zipOf } from "./made-files.js";

function* repeated(text: string, times: number): Iterable<string> {
  for (let i = 0; i < times; i++) yield text;
}

test("an archive that unpacks to more than a file may hold is left at that bound, not read to its end", async () => {
  const bomb = await zipOf({ "Layanan.csv": repeated(`${"x".repeat(99)}\n`.repeat(10_000), 30) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await faultOf(bomb, "bom.zip", { maxUnpackedBytes: 2_000_000 })).toMatchObject({
    rule: "FILE_TOO_LARGE",
    message: "Isi berkas lebih besar dari 2 MB setelah dibuka.",
  });
});

test("a cell without end is refused before it is whole", async () => {
  const long = "x".repeat(1_000_000);
  expect(
    await faultOf(await workbookOf([`<row r="1"><c r="A1" t="str"><v>`, ...repeated(long, 5), "</v></c></row>"])),
  ).toMatchObject({
    rule: "FILE_TOO_LARGE",
    message: expect.stringContaining("32.767"),
  });
  expect(await faultOf(`Kode\n"${long}"\n`)).toMatchObject({ rule: "FILE_TOO_LARGE" });
});

test("a cell of ever more pieces is refused before they are joined", async () => {
  const value = [`<row r="1"><c r="A1" t="str">`, ...repeated("<v>x</v>".repeat(10_000), 100), "</c></row>"];
  expect(await faultOf(await workbookOf(value))).toMatchObject({ rule: "FILE_TOO_LARGE", path: ["Layanan", 1] });
  const shared = ["<sst><si>", ...repeated("<t>x</t>".repeat(10_000), 100), "</si></sst>"];
  expect(await faultOf(await workbookOf("", { "xl/sharedStrings.xml": shared }))).toMatchObject({
    rule: "FILE_TOO_LARGE",
    path: ["xl/sharedStrings.xml"],
  });
});

test("cells and shared texts are bounded in number, as each costs memory however short it is", async () => {
  expect(await faultOf("A,B\n".repeat(1_000), "Layanan.csv", { maxCells: 1_000 })).toEqual({
    rule: "FILE_TOO_LARGE",
    message: "Berkas memuat lebih dari 1.000 sel yang berisi.",
    path: ["Layanan", 501],
  });
  const shared = ["<sst>", ...repeated("<si/>".repeat(10_000), 301), "</sst>"];
  expect(await faultOf(await workbookOf("", { "xl/sharedStrings.xml": shared }))).toMatchObject({
    rule: "FILE_TOO_LARGE",
    message: expect.stringContaining("3.000.000 sel"),
  });
});

test("tags that are opened and never closed are refused, not remembered", async () => {
  expect(await faultOf(await workbookOf("<a>".repeat(101)))).toMatchObject({
    rule: "FILE_UNREADABLE",
    message: expect.stringContaining("xl/worksheets/sheet1.xml"),
  });
  expect(await faultOf(await workbookOf("<a>".repeat(90) + "</a>".repeat(90)))).toEqual({ rows: 0 });
});

test("the metadata of a workbook is bounded", async () => {
  const styles = ["<styleSheet><cellXfs>", ...repeated("<xf/>".repeat(100_000), 41), "</cellXfs></styleSheet>"];
  expect(await faultOf(await workbookOf("", { "xl/styles.xml": styles }))).toMatchObject({
    rule: "FILE_TOO_LARGE",
    message: "Bagian “xl/styles.xml” lebih besar dari 20 MB.",
  });
});

test("more rows than a file may hold are refused with that number, and where it was reached", async () => {
  expect(await faultOf("A,B\n".repeat(100_000), "Layanan.csv", { maxRows: 1_000 })).toEqual({
    rule: "TOO_MANY_ROWS",
    message: "Berkas memuat lebih dari 1.000 baris.",
    path: ["Layanan", 1_001],
  });
});

test("texts that many cells share count each time", async () => {
  const shared = { "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(30_000)}</t></si></sst>` };
  const rows = Array.from({ length: 100 }, (_, index) => `<row r="${index + 1}"><c t="s"><v>0</v></c></row>`);
  expect(await faultOf(await workbookOf(rows, shared), "a.xlsx", { maxCharacters: 1_000_000 })).toMatchObject({
    rule: "FILE_TOO_LARGE",
    path: ["Layanan", 34],
  });
});

test("a row that reaches to the end of the sheet is refused", async () => {
  expect(await faultOf(await workbookOf(`<row r="9">${textCell("XFD9", "x")}</row>`))).toMatchObject({
    rule: "FILE_TOO_LARGE",
    path: ["Layanan", 9],
  });
});

test("entities that a workbook declares itself are never expanded", async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1">${textCell("A1", "&b;")}</row></sheetData></worksheet>`;
  expect(await faultOf(await workbookOf("", { "xl/worksheets/sheet1.xml": bomb }))).toMatchObject({
    rule: "FILE_UNREADABLE",
  });
});

test("more files than an archive may have are refused unread", async () => {
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}.csv`, "A"]));
  expect(await faultOf(await zipOf(many))).toMatchObject({
    rule: "FILE_TOO_LARGE",
    message: expect.stringContaining("1.000"),
  });
});

test.each([
  ["a CSV with a fault", `Kode,Nama\nA,"a"b\n${"B,b\n".repeat(1_000_000)}`],
  ["a CSV of too many rows", "B,b\n".repeat(1_000_000)],
  ["an archive of such", zipOf({ "Layanan.csv": "B,b\n".repeat(1_000_000) })],
  ["a workbook of too many rows", workbookOf(`<row><c t="b"><v>1</v></c></row>`.repeat(100_000))],
])("%s is closed when it is refused", async (_, content) => {
  expect(await faultOf(await content, "Layanan.left", { maxRows: 1_000 })).toHaveProperty("rule");
  expect(await openFiles()).not.toContainEqual(expect.stringContaining("Layanan.left"));
});

/** Returns the paths of the files that this process has open (Linux). */
async function openFiles(): Promise<string[]> {
  const descriptors = await readdir("/proc/self/fd");
  return Promise.all(descriptors.map(each => readlink(`/proc/self/fd/${each}`).catch(() => "")));
}

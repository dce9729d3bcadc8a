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

test("a cell that is told in ever more pieces is refused before they are joined", async () => {
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
}, 30_000);

test("tags that are opened and never closed are refused, not remembered", async () => {
  expect(await faultOf(await workbookOf("<a>".repeat(101)))).toMatchObject({
    rule: "FILE_UNREADABLE",
    message: expect.stringContaining("xl/worksheets/sheet1.xml"),
  });
  expect(await faultOf(await workbookOf("<a>".repeat(90) + "</a>".repeat(90)))).toEqual({ rows: 0 });
});

test("what a workbook tells of itself is bounded", async () => {
  const styles = ["<styleSheet><cellXfs>", ...repeated("<xf/>".repeat(100_000), 41), "</cellXfs></styleSheet>"];
  expect(await faultOf(await workbookOf("", { "xl/styles.xml": styles }))).toMatchObject({
    rule: "FILE_TOO_LARGE",
    message: "Bagian “xl/styles.xml” lebih besar dari 20 MB.",
  });
}, 30_000);

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

test("a file that ends early is told as such", async () => {
  const whole = await workbookOf(`<row r="1">${textCell("A1", "x")}</row>`);
  expect(await faultOf(whole.subarray(0, whole.length - 30))).toMatchObject({ rule: "FILE_TRUNCATED" });
  expect(await faultOf('Kode,Nama\nA,"tanpa akhir\n')).toMatchObject({ rule: "FILE_TRUNCATED" });
  expect(await faultOf("")).toMatchObject({ rule: "FILE_UNREADABLE", message: "Berkas kosong." });
});

test("a broken part of a workbook is told by its name", async () => {
  expect(await faultOf(await workbookOf("<row r='1'><c></row>"))).toMatchObject({
    rule: "FILE_UNREADABLE",
    message: expect.stringContaining("xl/worksheets/sheet1.xml"),
  });
});

test("content that is not what the directory of its archive says is not taken", async () => {
  const archive = await zipOf({ "Layanan.csv": "Kode\nAAAA\n" });
  const size = archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24;
  archive.writeUInt32LE(3, size);
  expect(await faultOf(archive)).toMatchObject({ rule: "FILE_TRUNCATED" });
});

/** The directory of an archive of one file, with something changed. */
async function misdirected(change: (record: Buffer) => void): Promise<Buffer> {
  const archive = await zipOf({ "Layanan.csv": "Kode\nAAAA\n" });
  change(archive.subarray(archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))));
  return archive;
}

test("content with another checksum than its archive says is not taken", async () => {
  const archive = await misdirected(record => record.writeUInt32LE(record.readUInt32LE(16) + 1, 16));
  expect(await faultOf(archive)).toMatchObject({ rule: "FILE_TRUNCATED" });
});

test("an archive with a password is told as such", async () => {
  const archive = await misdirected(record => record.writeUInt16LE(record.readUInt16LE(8) | 1, 8));
  expect(await faultOf(archive)).toMatchObject({
    rule: "FILE_ENCRYPTED",
    message: expect.stringContaining("kata sandi"),
  });
});

test("an archive that has a file twice is refused: one of them would be lost", async () => {
  const twice = await zipOf({ "Layanan-a.csv": "Kode\nA\n", "Layanan-b.csv": "Kode\nB\n" });
  const archive = Buffer.from(twice.toString("latin1").replaceAll("Layanan-b", "Layanan-a"), "latin1");
  expect(await faultOf(archive)).toMatchObject({ rule: "FILE_TRUNCATED" });
});

test("another encoding is told, with what was seen of it", async () => {
  expect(await faultOf(Buffer.from("Kode,Nama\nA,N\xe9geri Ambon\n", "latin1"))).toMatchObject({
    rule: "ENCODING_UNKNOWN",
    message: expect.stringContaining("Windows-1252 (misalnya “A,Négeri”)"),
  });
  expect(await faultOf(Buffer.from("Kode,Nama\n", "utf16le"))).toMatchObject({ rule: "ENCODING_UNKNOWN" });
});

test.each([
  ["an old workbook", Buffer.concat([oleMark(), Buffer.alloc(600)]), "FILE_TYPE_UNKNOWN", ".xls"],
  [
    "one with a password",
    Buffer.concat([oleMark(), Buffer.from("EncryptedPackage", "utf16le")]),
    "FILE_ENCRYPTED",
    "kata sandi",
  ],
  [
    "a page of a portal that is called .xls",
    Buffer.from("\ufeff\n<html><table></table></html>"),
    "FILE_TYPE_UNKNOWN",
    "HTML",
  ],
  ["a model of Archi", Buffer.from("\ufeff<?xml version='1.0'?>", "utf16le"), "FILE_TYPE_UNKNOWN", "Open Exchange"],
])("%s is told for what it is", async (_, bytes, rule, word) => {
  expect(await faultOf(bytes, "Data.xls")).toMatchObject({ rule, message: expect.stringContaining(word) });
});

test("an archive of folders with files of one name is refused: the header of the second would be read as a row", async () => {
  const folders = { "dinkes/Layanan.csv": "Kode,Nama\nA,a\n", "dinsos/Layanan.csv": "Kode,Nama\nB,b\n" };
  expect(await faultOf(await zipOf(folders), "dua.zip")).toMatchObject({ rule: "SHEET_TWICE", path: ["Layanan"] });
});

test("an archive without tables is told for what it is", async () => {
  expect(await faultOf(await zipOf({ "foto.jpg": "x" }))).toMatchObject({ rule: "FILE_TYPE_UNKNOWN" });
  expect(await faultOf(await zipOf({ "Domain Arsitektur Layanan - AS IS.xlsx": "x" }))).toMatchObject({
    message: expect.stringContaining("satu per satu"),
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

/** What this process has open, by path. Linux. */
async function openFiles(): Promise<string[]> {
  const descriptors = await readdir("/proc/self/fd");
  return Promise.all(descriptors.map(each => readlink(`/proc/self/fd/${each}`).catch(() => "")));
}

function oleMark(): Buffer {
  return Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

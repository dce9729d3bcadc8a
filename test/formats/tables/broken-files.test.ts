import { expect, test } from "@jest/globals";
import { faultOf, textCell, workbookOf, zipOf } from "./made-files.js";

/** Returns an archive of one file whose directory was changed. */
async function misdirected(change: (record: Buffer) => void): Promise<Buffer> {
  const archive = await zipOf({ "Layanan.csv": "Kode\nAAAA\n" });
  change(archive.subarray(archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))));
  return archive;
}

test("a truncated file is reported as truncated", async () => {
  const whole = await workbookOf(`<row r="1">${textCell("A1", "x")}</row>`);
  expect(await faultOf(whole.subarray(0, whole.length - 30))).toMatchObject({ rule: "FILE_TRUNCATED" });
  expect(await faultOf('Kode,Nama\nA,"tanpa akhir\n')).toMatchObject({ rule: "FILE_TRUNCATED" });
  expect(await faultOf("")).toMatchObject({ rule: "FILE_UNREADABLE", message: "Berkas kosong." });
});

test("a broken part of a workbook is reported by its name", async () => {
  expect(await faultOf(await workbookOf("<row r='1'><c></row>"))).toMatchObject({
    rule: "FILE_UNREADABLE",
    message: expect.stringContaining("xl/worksheets/sheet1.xml"),
  });
});

test("content that is not what the directory of its archive says is not taken", async () => {
  const archive = await misdirected(record => record.writeUInt32LE(3, 24));
  expect(await faultOf(archive)).toMatchObject({ rule: "FILE_TRUNCATED" });
});

test("content with another checksum than its archive says is not taken", async () => {
  const archive = await misdirected(record => record.writeUInt32LE(record.readUInt32LE(16) + 1, 16));
  expect(await faultOf(archive)).toMatchObject({ rule: "FILE_TRUNCATED" });
});

test("an archive with a password is reported as encrypted", async () => {
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

test("another encoding is reported with an excerpt of the text", async () => {
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
  [
    "an older one without a compound file",
    Buffer.from([0x09, 0x08, 0x08, 0x00, 0x00, 0x05]),
    "FILE_TYPE_UNKNOWN",
    ".xls",
  ],
  ["a PDF", Buffer.from("%PDF-1.7\n"), "FILE_TYPE_UNKNOWN", "PDF"],
  ["a model of Archi", Buffer.from("\ufeff<?xml version='1.0'?>", "utf16le"), "FILE_TYPE_UNKNOWN", "Open Exchange"],
])("%s is reported by its type", async (_, bytes, rule, word) => {
  expect(await faultOf(bytes, "Data.xls")).toMatchObject({ rule, message: expect.stringContaining(word) });
});

test("an archive of folders with files of one name is refused: the header of the second would be read as a row", async () => {
  const folders = { "dinkes/Layanan.csv": "Kode,Nama\nA,a\n", "dinsos/Layanan.csv": "Kode,Nama\nB,b\n" };
  expect(await faultOf(await zipOf(folders), "dua.zip")).toMatchObject({ rule: "SHEET_TWICE", path: ["Layanan"] });
});

test.each([
  [
    "OpenDocument",
    "Simpan Sebagai",
    { mimetype: "application/vnd.oasis", "content.xml": "", "META-INF/manifest.xml": "" },
  ],
  ["Numbers", "Ekspor", { "Index/CalculationEngine.iwa": "", "Index/Tables/a.iwa": "" }],
  [".xlsb", "Simpan Sebagai", { "[Content_Types].xml": "", "xl/workbook.bin": "" }],
  ["Word", "Excel", { "[Content_Types].xml": "", "word/document.xml": "" }],
])(
  "a document of %s is reported by its type whatever its name, with advice on how to save it",
  async (format, how, files) => {
    for (const name of ["Layanan.xlsx", "Layanan.csv", "Layanan.ods"]) {
      const { rule, message } = await faultOf(await zipOf(files), name);
      expect([rule, message]).toEqual(["FILE_TYPE_UNKNOWN", expect.stringContaining(format)]);
      expect(message).toContain(how);
    }
  },
);

test("an archive without tables is reported by its content", async () => {
  expect(await faultOf(await zipOf({ "foto.jpg": "x" }))).toMatchObject({ rule: "FILE_TYPE_UNKNOWN" });
  expect(await faultOf(await zipOf({ "Domain Arsitektur Layanan - AS IS.xlsx": "x" }))).toMatchObject({
    message: expect.stringContaining("satu per satu"),
  });
});

function oleMark(): Buffer {
  return Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

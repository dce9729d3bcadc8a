import { FileError } from "./file-error.js";

/**
 * Throws a FileError for a file of another format, by its first bytes and regardless of its name. The message explains
 * how to convert the file.
 */
export function refuseForeignStart(start: Buffer): void {
  if (start.subarray(0, 8).equals(oleMark)) throw oldOrEncrypted(start);
  if (oldExcelMarks.some(mark => start.subarray(0, 4).equals(Buffer.from(mark)))) throw unknown(oldExcel);
  if (markup.test(start.toString("latin1").replaceAll("\0", ""))) throw unknown(notATable);
  if (start.subarray(0, 5).toString("latin1") === "%PDF-") throw unknown(`Berkas ini PDF, bukan tabel. ${howToSave}`);
}

/** Compound file of old Office, which also contains a workbook with a password. */
const oleMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** First record of a workbook of Excel 2, 3, 4 or 5 without a compound file around it (BIFF). */
const oldExcelMarks = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
];

/** Markup after a byte order mark (as Latin-1) and white space. */
const markup = /^(ï»¿|ÿþ|þÿ)?\s*<[?!a-z]/i;

const howToSave =
  "Buka di Excel atau LibreOffice, pilih Simpan Sebagai (Save As) dengan jenis “Excel Workbook (.xlsx)”, lalu impor berkas .xlsx itu.";

const oldExcel = `Ini format Excel lama (.xls). ${howToSave}`;

/** Common cases: portals export HTML as .xls, and models are sent as tables. */
const notATable =
  "Berkas ini XML atau HTML, bukan tabel. Simpan ulang sebagai .xlsx. Model ArchiMate diimpor sebagai Open Exchange dengan nama berakhiran .xml.";

function oldOrEncrypted(start: Buffer): FileError {
  return start.includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? new FileError("FILE_ENCRYPTED", "Buku kerja dilindungi kata sandi. Simpan tanpa kata sandi.")
    : unknown(`Ini format Excel lama (.xls), atau buku kerja berkata sandi. ${howToSave}`);
}

/** Throws a FileError for an archive that is a document of another program. */
export function refuseForeignArchive(names: readonly string[]): void {
  const has = (start: string) => names.some(name => name.startsWith(start));
  const found = foreign.find(([marks]) => marks.every(has));
  if (found) throw unknown(found[1]);
}

/** File names that identify the documents of other programs, and the message for each. */
const foreign: [marks: string[], message: string][] = [
  [["content.xml", "META-INF/manifest.xml"], `Ini format OpenDocument (.ods). ${howToSave}`],
  [
    ["Index/CalculationEngine"],
    "Ini format Apple Numbers. Pilih Berkas › Ekspor ke › Excel, lalu impor berkas .xlsx itu.",
  ],
  [["xl/workbook.bin"], `Ini format Excel biner (.xlsb). ${howToSave}`],
  [["[Content_Types].xml", "word/"], "Ini dokumen Word, bukan tabel. Salin tabelnya ke buku kerja Excel (.xlsx)."],
  [
    ["[Content_Types].xml", "ppt/"],
    "Ini presentasi PowerPoint, bukan tabel. Salin tabelnya ke buku kerja Excel (.xlsx).",
  ],
];

const unknown = (message: string) => new FileError("FILE_TYPE_UNKNOWN", message);

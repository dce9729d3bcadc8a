import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { twinIn } from "../../metamodel/define/index.js";
import { inIndonesian } from "../in-indonesian.js";
import { type Archive, BrokenArchive, EncryptedArchive, openArchive, TooManyEntries } from "../zip/open-archive.js";
import { Budget } from "./budget.js";
import { csvRows } from "./csv-rows.js";
import { FileError } from "./file-error.js";
import { KeptTexts } from "./kept-texts.js";
import { refuseForeignArchive, refuseForeignStart } from "./refuse-foreign-files.js";
import { tableLimits } from "./table-limits.js";
import type { TableRow, TableRows } from "./table-row.js";
import { xlsxRows } from "./xlsx/xlsx-rows.js";

/**
 * Reads the rows of a file on demand: XLSX, CSV, or an archive of CSV, detected by its first bytes. Throws a FileError,
 * possibly after some rows, if a limit of `tableLimits` is exceeded or the file is invalid.
 *
 * The library that writes our workbooks cannot be used for reading: it parses the shared texts as a tree (for a million
 * of them Node took 1.1 GB, here 0.2), reads ahead without backpressure, and does not mark formulas.
 */
export async function* readTables(file: string, name = path.basename(file), limits = tableLimits): TableRows {
  const budget = new Budget(limits);
  const texts = new KeptTexts();
  try {
    for await (const row of await rowsOf(file, name, budget)) {
      budget.row(row);
      const keep = (text: string | undefined) => text && texts.keep(text);
      yield { ...row, cells: row.cells.map(keep), shown: row.shown.map(keep) };
    }
  } catch (error) {
    throw toFileError(error);
  }
}

async function rowsOf(file: string, name: string, budget: Budget): Promise<AsyncIterable<TableRow>> {
  const { size } = await stat(file);
  if (size > budget.limits.maxFileBytes)
    throw new FileError(
      "FILE_TOO_LARGE",
      `Berkas lebih besar dari ${inIndonesian(budget.limits.maxFileBytes / 1_000_000)} MB.`,
    );
  if (size === 0) throw new FileError("FILE_UNREADABLE", "Berkas kosong.");
  const start = await readStart(file);
  if (start.subarray(0, 4).equals(zipMark))
    return archiveRows(await openArchive(file, budget.limits.maxEntries), budget);
  refuseForeignStart(start);
  return csvRows(sheetNameOf(name), counted(createReadStream(file), budget));
}

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

async function readStart(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* archiveRows(archive: Archive, budget: Budget): AsyncIterable<TableRow> {
  try {
    refuseForeignArchive(archive.names);
    if (archive.names.some(name => name.toLowerCase() === "[content_types].xml")) yield* xlsxRows(archive, budget);
    else yield* csvFilesRows(archive, budget);
  } finally {
    archive.close();
  }
}

async function* csvFilesRows(archive: Archive, budget: Budget): AsyncIterable<TableRow> {
  const names = archive.names.filter(name => /\.csv$/i.test(name) && !name.startsWith("__MACOSX/"));
  if (names.length === 0) throw new FileError("FILE_TYPE_UNKNOWN", withoutTables(archive.names));
  refuseTwins(names.map(sheetNameOf));
  for (const name of names) yield* csvRows(sheetNameOf(name), counted(archive.read(name), budget));
}

/** Names workbooks in the archive, because an export in the SIA layout is an archive of workbooks. */
const withoutTables = (names: readonly string[]): string =>
  names.some(name => /\.xlsx$/i.test(name))
    ? "Arsip ZIP ini memuat buku kerja Excel: ekstrak, lalu impor satu per satu."
    : "Arsip ZIP ini bukan buku kerja Excel (.xlsx) dan tidak memuat CSV.";

/**
 * Refuses two sheets of the same name: messages about them would be ambiguous, and the header of the second unknown.
 */
function refuseTwins(sheets: readonly string[]): void {
  const twin = twinIn(sheets);
  if (twin !== undefined)
    throw new FileError("SHEET_TWICE", `Arsip memuat dua berkas “${twin}.csv”: impor satu per satu.`, [twin]);
}

async function* counted(chunks: AsyncIterable<Uint8Array>, budget: Budget): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    budget.unpacked(chunk.length);
    yield chunk;
  }
}

const sheetNameOf = (file: string) => path.posix.basename(file).replace(/\.csv$/i, "");

function toFileError(error: unknown): unknown {
  if (error instanceof TooManyEntries)
    return new FileError("FILE_TOO_LARGE", `Arsip memuat lebih dari ${inIndonesian(tableLimits.maxEntries)} berkas.`);
  if (error instanceof EncryptedArchive)
    return new FileError("FILE_ENCRYPTED", "Arsip dilindungi kata sandi. Kirim tanpa kata sandi.");
  if (error instanceof BrokenArchive)
    return new FileError("FILE_TRUNCATED", "Berkas rusak atau terpotong: arsipnya tidak dapat dibuka sampai habis.");
  return error;
}

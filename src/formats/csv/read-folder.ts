import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { kebabCase } from "change-case";
import { lastOf } from "../../common/present.js";
import { type Kind, twinIn } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Path, Problem } from "../../repository/changes/operation.js";
import { csvRows } from "../tables/csv-rows.js";
import { FileError } from "../tables/file-error.js";

/** CSV file of a folder; a file of snapshots holds counts of past days (`src/questions/snapshots`). */
export interface CsvFile {
  name: string;
  /** Content of its rows: elements of a kind, relations, or snapshots. */
  holds: Kind | "relations" | "snapshot";
  columns: string[];
  /** `row` is the row number in a spreadsheet. */
  rows: { row: number; values: Record<string, string> }[];
}

const holdings = new Map<string, CsvFile["holds"]>([
  ...metamodel.kinds.map((kind): [string, Kind] => [kebabCase(kind.name), kind]),
  ["relations", "relations"],
  ["snapshot", "snapshot"],
]);

/**
 * Reads all CSV files of a folder, ordered by name. A file that is not CSV in UTF-8, a file name of unknown content,
 * and a folder without CSV files are problems.
 */
export async function readFolder(folder: string): Promise<{ files: CsvFile[]; problems: Problem[] }> {
  const names = (await readdir(folder)).filter(name => name.endsWith(".csv")).sort();
  const files: CsvFile[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const about = lastOf(name.replace(/\.csv$/, "").split("."));
    const holds = holdings.get(about);
    try {
      if (!holds)
        throw new FileError(
          "FILE_TYPE_UNKNOWN",
          `nama berkas harus jenis elemen, "relations" atau "snapshot", bukan "${about}"`,
        );
      files.push(await readFile(path.join(folder, name), name, holds));
    } catch (error) {
      problems.push(unreadable(name, error));
    }
  }
  if (names.length === 0) problems.push(problemAt([], "NOTHING_TO_IMPORT", `${folder}: tidak ada berkas CSV.`));
  return { files, problems };
}

function unreadable(name: string, error: unknown): Problem {
  const row = error instanceof FileError ? error.path[1] : undefined;
  const path = row === undefined ? [name] : [name, row];
  return problemAt(path, "UNREADABLE_FILE", `${placeInWords(path)}: ${(error as Error).message}`);
}

/** Reads a CSV file. Throws a FileError. */
async function readFile(file: string, name: string, holds: CsvFile["holds"]): Promise<CsvFile> {
  let columns: string[] | undefined;
  const rows: CsvFile["rows"] = [];
  for await (const { row, cells } of csvRows(name, createReadStream(file))) {
    const texts = cells.map((cell = "") => cell);
    if (columns) rows.push({ row, values: valuesOf(columns, texts, [name, row]) });
    else columns = headerOf(texts, [name, row]);
  }
  return { name, holds, columns: columns ?? [], rows };
}

function headerOf(columns: string[], where: [string, number]): string[] {
  const twin = twinIn(columns);
  if (twin !== undefined) throw new FileError("FILE_UNREADABLE", `kolom "${twin}" ada dua kali.`, where);
  return columns;
}

function valuesOf(columns: string[], texts: string[], where: [string, number]): Record<string, string> {
  if (texts.length !== columns.length)
    throw new FileError("FILE_UNREADABLE", `ada ${texts.length} sel, bukan ${columns.length} seperti judulnya.`, where);
  return Object.fromEntries(columns.map((column, index) => [column, texts[index]!]));
}

/** Returns the place for a message: file, row and column as far as known. */
export const placeInWords = ([file, row, column]: Path): string =>
  [file, ...(row === undefined ? [] : [`baris ${row}`]), ...(column === undefined ? [] : [`kolom "${column}"`])].join(
    ", ",
  );

/** Returns an ERROR; `path` is file, row and column as far as known. */
export const problemAt = (path: Path, rule: string, message: string): Problem => ({
  severity: "ERROR",
  rule,
  path,
  message,
});

import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { kebabCase } from "change-case";
import { parse } from "csv-parse/sync";
import { type Kind, twinIn } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Problem } from "../../repository/writing/operation.js";
import { decodeText } from "../tables/decode-text.js";

/** One CSV file; of snapshots, counts of days (`src/analysis/snapshots`). */
export interface CsvFile {
  name: string;
  /** What its rows are: elements of a kind, or one of these. */
  holds: Kind | "relations" | "snapshot";
  columns: string[];
  rows: { line: number; values: Record<string, string> }[];
}

const holdings = new Map<string, CsvFile["holds"]>([
  ...metamodel.kinds.map((kind): [string, Kind] => [kebabCase(kind.name), kind]),
  ["relations", "relations"],
  ["snapshot", "snapshot"],
]);

/** All CSV files of a folder by name; a file that is no CSV in UTF-8, or whose name does not say what it holds, is a problem; so is none. */
export async function readFolder(folder: string): Promise<{ files: CsvFile[]; problems: Problem[] }> {
  const names = (await readdir(folder)).filter(name => name.endsWith(".csv")).sort();
  const files: CsvFile[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const about = name
      .replace(/\.csv$/, "")
      .split(".")
      .at(-1)!;
    const holds = holdings.get(about);
    try {
      if (!holds) throw new Error(`nama berkas harus jenis elemen, "relations" atau "snapshot", bukan "${about}"`);
      files.push(parseFile(name, holds, await textOf(path.join(folder, name))));
    } catch (error) {
      problems.push(problemAt([name], "UNREADABLE_FILE", `${name}: ${(error as Error).message}`));
    }
  }
  if (names.length === 0) problems.push(problemAt([], "NOTHING_TO_IMPORT", `${folder}: tidak ada berkas CSV.`));
  return { files, problems };
}

/** Throws a FileError for another encoding than UTF-8. */
async function textOf(file: string): Promise<string> {
  let text = "";
  for await (const part of decodeText(createReadStream(file))) text += part;
  return text;
}

function parseFile(name: string, holds: CsvFile["holds"], text: string): CsvFile {
  let columns: string[] = [];
  const records = parse(text, {
    bom: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    columns: (header: string[]) => {
      const twin = twinIn(header);
      if (twin !== undefined) throw new Error(`kolom "${twin}" ada dua kali.`);
      columns = header;
      return header;
    },
  }) as unknown as { info: { lines: number }; record: Record<string, string> }[];
  return { name, holds, columns, rows: records.map(({ info, record }) => ({ line: info.lines, values: record })) };
}

/** A fault of a file: `path` is file, line and column as far as they are known. */
export const problemAt = (path: (string | number)[], rule: string, message: string): Problem => ({
  severity: "ERROR",
  rule,
  path,
  message,
});

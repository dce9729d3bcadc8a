import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { readTables } from "../../../src/formats/tables/read-tables.js";
import { type TableLimits, tableLimits } from "../../../src/formats/tables/table-limits.js";
import type { TableRow } from "../../../src/formats/tables/table-row.js";
import { zipStream } from "../../../src/formats/zip/zip-stream.js";

type Content = string | Iterable<string>;

/** Returns the bytes of an archive of these files. */
export const zipOf = (files: Record<string, Content>): Promise<Buffer> =>
  buffer(
    zipStream(
      Object.entries(files).map(([name, content]) => ({
        name,
        content: typeof content === "string" ? [content] : content,
      })),
    ),
  );

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (targets: Record<string, string>) =>
  `<Relationships>${Object.entries(targets).map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)}</Relationships>`;

/** Returns a workbook with one sheet, Layanan, and the XML of its rows; `parts` add or replace parts. */
export const workbookOf = (rows: Content, parts: Record<string, Content> = {}): Promise<Buffer> =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations({ officeDocument: "xl/workbook.xml" }),
    "xl/_rels/workbook.xml.rels": relations({
      worksheet: "worksheets/sheet1.xml",
      sharedStrings: "sharedStrings.xml",
      styles: "styles.xml",
    }),
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="Layanan" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": sheetOf(rows),
    ...parts,
  });

export function* sheetOf(rows: Content): Iterable<string> {
  yield "<worksheet><sheetData>";
  yield* typeof rows === "string" ? [rows] : rows;
  yield "</sheetData></worksheet>";
}

/** Returns a cell with an inline text. */
export const textCell = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Writes a temporary file with this content, and returns its path. */
export async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "spbe-tables-")), name);
  await writeFile(file, content);
  return file;
}

/** Reads all rows of a file with this content. */
export async function rowsOf(
  content: string | Uint8Array,
  name = "Layanan.csv",
  limits: Partial<TableLimits> = {},
): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTables(await fileOf(name, content), name, { ...tableLimits, ...limits })) rows.push(row);
  return rows;
}

/** Returns the error of reading a file with this content, and its place. */
export const faultOf = (...file: Parameters<typeof rowsOf>): Promise<Record<string, unknown>> =>
  rowsOf(...file).then(
    rows => ({ rows: rows.length }),
    ({ rule, message, path, stack }) => ({ rule, message, path, ...(rule ? {} : { stack }) }),
  );

import { buffer } from "node:stream/consumers";
import { readXlsx, type Sheet } from "hucre/xlsx";

type Rows = Record<string, unknown>[];

export interface Workbook {
  sheets: Sheet[];
  /** Rows by header, without empty cells, by sheet. */
  rows: Record<string, Rows>;
}

/** Reads a workbook of ours like a spreadsheet. */
export async function readBack(bytes: AsyncIterable<Buffer>): Promise<Workbook> {
  const { sheets } = await readXlsx(new Uint8Array(await buffer(bytes)));
  return { sheets, rows: Object.fromEntries(sheets.map(({ name, rows }) => [name, byHeader(rows)])) };
}

function byHeader([header = [], ...rows]: unknown[][]): Rows {
  const filled = (row: unknown[]) =>
    header.map((name, index) => [String(name).replace(/ \((wajib|perlu diisi)\)$/, ""), row[index]]);
  return rows.map(row =>
    Object.fromEntries(filled(row).filter(([, value]) => value !== null && value !== undefined && value !== "")),
  );
}

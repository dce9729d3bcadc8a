import type { Cell, WriteSheet } from "hucre/xlsx";
import { headerStyle } from "./look.js";

const title = { font: { bold: true, size: 16, color: { rgb: "1F3864" } } };
const heading = { font: { bold: true, size: 12, color: { rgb: "1F3864" } } };
const text = { alignment: { wrapText: true, vertical: "top" as const } };

/** Returns a text cell with a style for `textSheet`; the following functions have fixed styles. */
export const styled = (value: string, style: Cell["style"]): Partial<Cell> => ({ value, type: "string", style });
export const titled = (value: string): Partial<Cell> => styled(value, title);
export const headed = (value: string): Partial<Cell> => styled(value, heading);
export const written = (value: string): Partial<Cell> => styled(value, text);
export const asHeader = (values: readonly string[]): Partial<Cell>[] =>
  values.map(each => styled(each, headerStyle({ need: "OPTIONAL" })));

/** Returns rows numbered `1.`, `2.` and so on. */
export const numbered = (lines: readonly string[]): Partial<Cell>[][] =>
  lines.map((line, index) => [
    styled(`${index + 1}.`, { alignment: { horizontal: "right", vertical: "top" } }),
    written(line),
  ]);

/** Returns a read-only sheet; `widths` of its columns are in characters. */
export function textSheet(name: string, rows: Partial<Cell>[][], widths: readonly number[]): WriteSheet {
  return {
    name,
    columns: widths.map(width => ({ width })),
    cells: new Map(
      rows.flatMap((cells, row) => cells.map((cell, column): [string, Partial<Cell>] => [`${row},${column}`, cell])),
    ),
    rowDefs: new Map(rows.map((cells, row) => [row, { height: heightOf(cells, widths) }])),
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    view: { showGridLines: false, tabColor: { rgb: "C00000" } },
  };
}

/** Computes the row height, because not all spreadsheets adapt it to wrapped lines. */
function heightOf(cells: Partial<Cell>[], widths: readonly number[]): number {
  const lines = cells.map(({ value }, column) => Math.ceil(String(value ?? "").length / widths[column]!));
  return cells[0]?.style === title ? 30 : 15 * Math.max(1, ...lines);
}

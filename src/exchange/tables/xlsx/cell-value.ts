import { serialToDate } from "hucre";
import { fromXlsxText } from "../../workbook/xlsx/xml-text.js";

/** What cells of a workbook refer to. */
export interface CellContext {
  sharedStrings: readonly string[];
  /** By style, whether numbers are days. */
  dateStyles: readonly boolean[];
  from1904: boolean;
}

/** A cell as its XML has it: ECMA-376 part 1, 18.3.1.4. */
export interface RawCell {
  /** `A1` without its row; place by order where it is not told. */
  column?: string;
  type: string;
  style: number;
  value: string;
  inline: string;
  isFormula: boolean;
}

/** The value of a cell as text; undefined where it is empty. */
export function readCell(cell: RawCell, context: CellContext): string | undefined {
  return textOf(cell, context)?.trim() || undefined;
}

function textOf({ type, style, value, inline }: RawCell, context: CellContext): string | undefined {
  switch (type) {
    case "s":
      return fromXlsxText(context.sharedStrings[Number(value)] ?? "");
    case "inlineStr":
      return fromXlsxText(inline);
    case "str":
      return fromXlsxText(value);
    case "b":
      return value === "1" ? "Ya" : "Tidak";
    default:
      return numberOrDay(value, context.dateStyles[style] === true, context.from1904);
  }
}

function numberOrDay(value: string, isDay: boolean, from1904: boolean): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return value;
  return isDay && Math.abs(number) < beyondCalendar
    ? serialToDate(number, from1904).toISOString().slice(0, 10)
    : String(number);
}

/** Excel ends with the year 9999. */
const beyondCalendar = 2_958_466;

/** The place of a column: 0 of `A`, 27 of `AB`. */
export function placeOf(column: string): number {
  let place = 0;
  for (const letter of column) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

import { serialToDate } from "hucre";
import { fromXlsxText } from "../../workbook/xlsx/xml-text.js";
import type { CellStyle } from "./cell-styles.js";
import { shownText } from "./shown-text.js";

/** Parts of a workbook to which its cells refer. */
export interface CellContext {
  sharedStrings: readonly string[];
  /** Styles by the style index of a cell. */
  styles: readonly CellStyle[];
  from1904: boolean;
}

/** Cell as in its XML: ECMA-376 part 1, 18.3.1.4. */
export interface RawCell {
  /** Reference `A1` without its row. Default: the column after the previous cell. */
  column?: string;
  type: string;
  style: number;
  value: string;
  inline: string;
  isFormula: boolean;
}

/** Content of a non-empty cell. */
export interface CellContent {
  /** Number as `1500000.5`, day as `2026-12-31`, boolean as Ya or Tidak. */
  value: string;
  /** Displayed text of a number or day. */
  shown?: string;
}

/** Reads a cell; undefined if it is empty. */
export function readCell(cell: RawCell, context: CellContext): CellContent | undefined {
  const { value, shown } = contentOf(cell, context);
  const trimmed = value.trim();
  return trimmed ? { value: trimmed, shown } : undefined;
}

function contentOf({ type, style, value, inline }: RawCell, context: CellContext): CellContent {
  const look = context.styles[style];
  switch (type) {
    case "s":
      return textOf(context.sharedStrings[Number(value)] ?? "", look);
    case "inlineStr":
      return textOf(inline, look);
    case "str":
      return textOf(value, look);
    case "b":
      return { value: value === "1" ? "Ya" : "Tidak" };
    case "e":
      return { value };
    case "d":
      return dayOf(value, look);
    default:
      return numberOf(value, look, context.from1904);
  }
}

/** Applies the format to a text, too: `"LYN-"@` adds a prefix. */
function textOf(xml: string, look: CellStyle | undefined): CellContent {
  const text = fromXlsxText(xml);
  if (!look?.format.includes("@") || look.format === "@") return { value: text };
  return { value: shownText(text, look.format) ?? text };
}

/** Reads a day in ISO 8601, with or without time. */
function dayOf(value: string, look: CellStyle | undefined): CellContent {
  const [day] = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(value) ?? [];
  if (!day) return { value };
  const serial = Date.parse(value.endsWith("Z") || value === day ? value : `${value}Z`) / 86_400_000 + daysTo1970;
  return { value: day, shown: (look?.isDay && shownText(serial, look.format)) || day };
}

/** Days from 30 December 1899, where spreadsheets begin to count, to 1970. */
const daysTo1970 = 25_569;
/** Days from 30 December 1899 to 1 January 1904. */
const daysTo1904 = 1_462;

function numberOf(value: string, look: CellStyle | undefined, from1904: boolean): CellContent {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return { value };
  const isDay = look?.isDay === true && Math.abs(number) < beyondCalendar;
  const text = isDay ? serialToDate(number, from1904).toISOString().slice(0, 10) : String(number);
  return { value: text, shown: shownNumber(number, look, isDay && from1904) ?? text };
}

function shownNumber(number: number, look: CellStyle | undefined, from1904: boolean): string | undefined {
  // Excel shows 15 digits of a number, but stores two more.
  if (!look || asItIs.has(look.format)) return String(Number(number.toPrecision(15)));
  return shownText(from1904 ? number + daysTo1904 : number, look.format);
}

/** Formats that show the number unchanged. */
const asItIs = new Set(["General", "@"]);

/** First serial number after the year 9999, with which Excel ends. */
const beyondCalendar = 2_958_466;

/** Returns the index of a column: 0 for `A`, 27 for `AB`. */
export function placeOf(column: string): number {
  let place = 0;
  for (const letter of column) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

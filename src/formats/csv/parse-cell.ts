import { GraphQLError, GraphQLScalarType } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import {
  type Enumeration,
  enumerationOf,
  isNumber,
  isWhole,
  type PropertyType,
  valueCalled,
} from "../../metamodel/define/index.js";
import { splitList } from "../workbook/cell-text.js";

/**
 * Error of a cell whose text does not fit the type of its column. Message and suggestion are Indonesian, for people.
 */
export class CellError extends Error {
  constructor(
    message: string,
    readonly suggestion = "",
  ) {
    super(message);
  }
}

/** Parses a cell; the values of a list are separated by semicolons. Throws a CellError. */
export function parseCell(text: string, type: PropertyType, isList = false): unknown {
  return isList ? splitList(text).map(each => parseValue(each, type)) : parseValue(text, type);
}

function parseValue(text: string, type: PropertyType): unknown {
  const enumeration = enumerationOf(type);
  if (enumeration) return parseLabel(text, enumeration);
  if (type === String) return text;
  if (type === Boolean) return parseBoolean(text);
  if (!(type instanceof GraphQLScalarType)) return text;
  try {
    return type.parseValue(isNumber(type) ? Number(text) : text);
  } catch (error) {
    throw new CellError(error instanceof GraphQLError ? formOf(type) : String(error));
  }
}

/** Returns the enumeration value whose name, Indonesian label or synonym is the text, in any spelling. */
function parseLabel(text: string, enumeration: Enumeration): string {
  const value = valueCalled(enumeration, text);
  if (value === undefined) throw new CellError(`harus salah satu dari ${Object.values(enumeration.labels).join(", ")}`);
  return value;
}

/**
 * Words for yes and no. `x` is not among them: some people mark with it what applies, others what does not. `tidak ada`
 * and `belum` mean no in such a column, though they are placeholders in others.
 */
const yesAndNo = new Map([
  ...["ya", "y", "yes", "true", "benar", "1", "ada", "sudah", "sudah ada", "tersedia"].map(
    word => [word, true] as const,
  ),
  ...["v", "√", "✓", "✔", "☑", "✅"].map(sign => [sign, true] as const),
  ...["tidak", "tdk", "t", "n", "no", "false", "salah", "0"].map(word => [word, false] as const),
  ...["belum", "tidak ada", "belum ada", "tidak tersedia", "belum tersedia"].map(word => [word, false] as const),
  ...["✗", "✘", "☐"].map(sign => [sign, false] as const),
]);

function parseBoolean(text: string): boolean {
  const value = yesAndNo.get(asWord(text));
  if (value === undefined) throw new CellError("harus ya atau tidak");
  return value;
}

/** True if a text means yes or no. */
export const isYesOrNo = (text: string): boolean => yesAndNo.has(asWord(text));

const asWord = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("\uFE0F", "")
    .replace(/\s+/g, " ")
    .replace(/[\s.]+$/, "");

function formOf(type: PropertyType): string {
  if (type === GraphQLLocalDate) return "harus tanggal seperti 2026-12-31";
  return isWhole(type) ? "harus bilangan bulat" : "harus angka";
}

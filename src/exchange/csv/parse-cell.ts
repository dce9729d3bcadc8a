import { GraphQLError, GraphQLFloat, GraphQLInt, GraphQLScalarType } from "graphql";
import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Float, Int } from "type-graphql";
import { enumerationOf, type PropertyType } from "../../metamodel/define/index.js";
import { splitList } from "../workbook/cell-text.js";

/** A cell that cannot be what its column holds; the message is Indonesian, for people. */
export class CellError extends Error {}

/** The value of a cell; of a list, its values separated by semicolons. Throws a CellError. */
export function parseCell(text: string, type: PropertyType, isList = false): unknown {
  return isList ? splitList(text).map(each => parseValue(each, type)) : parseValue(text, type);
}

function parseValue(text: string, type: PropertyType): unknown {
  const enumeration = enumerationOf(type);
  if (enumeration) return parseLabel(text, enumeration.labels);
  if (type === String) return text;
  if (type === Boolean) return parseBoolean(text);
  if (!(type instanceof GraphQLScalarType)) return text;
  try {
    return type.parseValue(isNumber(type) ? Number(text) : text);
  } catch (error) {
    throw new CellError(error instanceof GraphQLError ? formOf(type) : String(error));
  }
}

/** Whether a type holds numbers. */
export const isNumber = (type: PropertyType): boolean => isWhole(type) || type === Float || type === GraphQLFloat;
/** Whether it holds whole numbers only. */
export const isWhole = (type: PropertyType): boolean => type === Int || type === GraphQLInt || type === GraphQLSafeInt;

/** The value itself or its Indonesian label, in upper or lower case. */
function parseLabel(text: string, labels: Record<string, string>): string {
  const wanted = text.toLowerCase();
  const found = Object.entries(labels).find(
    ([value, label]) => value.toLowerCase() === wanted || label.toLowerCase() === wanted,
  );
  if (!found) throw new CellError(`harus salah satu dari ${Object.values(labels).join(", ")}`);
  return found[0];
}

function parseBoolean(text: string): boolean {
  const value = new Map([
    ["ya", true],
    ["true", true],
    ["tidak", false],
    ["false", false],
  ]).get(text.toLowerCase());
  if (value === undefined) throw new CellError("harus ya atau tidak");
  return value;
}

function formOf(type: PropertyType): string {
  if (type === GraphQLLocalDate) return "harus tanggal seperti 2026-12-31";
  return isWhole(type) ? "harus bilangan bulat" : "harus angka";
}

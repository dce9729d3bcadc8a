import { GraphQLLocalDate } from "graphql-scalars";
import type { ElementAttribute, PropertyType } from "../../metamodel/define/index.js";
import { textOfValue } from "../../metamodel/value-text.js";
import { joinAttributes, joinList, nameElements, neutralise } from "./cell-text.js";
import type { Column } from "./column.js";
import { named, type Reader, type ToBeNamed } from "./reader.js";

/** Day that is written as a date cell. */
export interface Day {
  /** ISO 8601: `2026-12-31`. */
  day: string;
}

/** Content of a cell: empty, a text that is not a formula, a number, or a day. */
export type Cell = null | string | number | Day;

/** Converts the value of a column into the content of a cell. */
export function toCell(value: unknown, { holds }: Column, reader: Pick<Reader, "winners">): Cell {
  if (value === null || value === undefined) return null;
  const cell = cellOf(value, holds, reader);
  return typeof cell === "string" ? neutralise(cell) || null : cell;
}

function cellOf(value: any, holds: Column["holds"], reader: Pick<Reader, "winners">): Cell {
  switch (holds.as) {
    case "VALUE":
      return holds.list
        ? joinList(value.map((each: unknown) => textOfValue(each, holds.type())))
        : single(value, holds.type());
    case "ATTRIBUTES":
      return joinAttributes(JSON.parse(value) as ElementAttribute[]);
    case "KIND":
    case "RELATION":
      return value as string;
    default:
      return nameElements([value].flat().map((each: ToBeNamed) => named(each, reader)));
  }
}

function single(value: unknown, type: PropertyType): Cell {
  if (type === GraphQLLocalDate) return { day: value as string };
  // A spreadsheet stores only 15 digits of a number.
  return typeof value === "number" && Math.abs(value) < 1e15 ? value : textOfValue(value, type);
}

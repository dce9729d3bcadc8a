import { GraphQLLocalDate } from "graphql-scalars";
import { isNumber } from "../../csv/parse-cell.js";
import { seenIn, type TableRow } from "../../tables/table-row.js";
import { plainNumber } from "../cell-text.js";
import type { Column } from "../column.js";

/**
 * The text that a column reads of a cell: the value in a column of numbers or days, however it is formatted; else what
 * people see, as a code that shows as `LYN-007` is no 7. Where the format makes something else of the value (`50%`, `2026`
 * of a day, `08:00`), it is what people see, too. Undefined where the cell is empty.
 */
export function textFor({ holds }: Column, row: TableRow, place: number): string | undefined {
  const [value, seen] = [row.cells[place], seenIn(row, place)];
  if (value === undefined || row.shown[place] === undefined || holds.as !== "VALUE" || holds.list) return seen;
  const isDay = /^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(value);
  if (holds.type() === GraphQLLocalDate) return isDay ? value : seen;
  return isNumber(holds.type()) && !isDay && !seen?.includes("%") ? plainNumber(value) : seen;
}

import { GraphQLLocalDate } from "graphql-scalars";
import { isNumber } from "../../../metamodel/define/index.js";
import { seenIn, type TableRow } from "../../tables/table-row.js";
import { plainNumber } from "../cell-text.js";
import type { Column } from "../column.js";

/**
 * Returns the text of a cell that a column reads, or undefined if the cell is empty. Columns of numbers or days read
 * the value, whatever its format; others the displayed text, because a code shown as `LYN-007` is not 7. If the format
 * changes the meaning (`50%`, `2026` for a day, `08:00`), the displayed text is read as well.
 */
export function textFor({ holds }: Column, row: TableRow, place: number): string | undefined {
  const [value, seen] = [row.cells[place], seenIn(row, place)];
  if (value === undefined || row.shown[place] === undefined || holds.as !== "VALUE" || holds.list) return seen;
  const isDay = /^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(value);
  if (holds.type() === GraphQLLocalDate) return isDay ? value : seen;
  return isNumber(holds.type()) && !isDay && !seen?.includes("%") ? plainNumber(value) : seen;
}

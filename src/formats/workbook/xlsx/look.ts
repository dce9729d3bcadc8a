import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import type { CellStyle } from "hucre/xlsx";
import { Float, Int } from "type-graphql";
import { enumerationOf } from "../../../metamodel/define/index.js";
import { type Column, holdsElements, markedHeader, type ReadSheet } from "../column.js";

const colours = { REQUIRED: "C00000", MANDATORY: "FFC000", OPTIONAL: "DDEBF7" } as const;

/** Style of a header; the colour shows how necessary the column is, in addition to the mark. */
export const headerStyle = ({ need }: Pick<Column, "need">): CellStyle => ({
  font: { bold: true, color: { rgb: need === "REQUIRED" ? "FFFFFF" : "1F1F1F" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: colours[need] } },
  alignment: { wrapText: true, vertical: "center" },
  border: { bottom: { style: "thin", color: { rgb: "7F7F7F" } } },
});

/**
 * Style of the cells of a column. All but numbers and days are text, so that a code like 1.10 is preserved and nothing
 * becomes a formula.
 */
export const cellStyle = ({ holds }: Column): CellStyle => ({
  numFmt: holds.as === "VALUE" && !holds.list ? (numberFormats.get(holds.type()) ?? "@") : "@",
  alignment: { vertical: "top" },
});

const numberFormats = new Map<object, string>([
  [GraphQLLocalDate, "yyyy-mm-dd"],
  [GraphQLSafeInt, "#,##0"],
  [Int, "0"],
  [Float, "General"],
]);

/** Width of a column in characters. */
export function widthOf(column: Column): number {
  const { name, holds } = column;
  const content = holds.as === "ELEMENTS" || holds.as === "END" ? 38 : (known[name] ?? widthOfValues(holds));
  return Math.max(content, Math.min(markedHeader(column).length + 4, 24));
}

const known: Record<string, number> = { code: 18, name: 42, description: 50 };

function widthOfValues(holds: Column["holds"]): number {
  if (holds.as === "RELATION") return 60;
  if (holds.as !== "VALUE") return 22;
  const labels = Object.values(enumerationOf(holds.type())?.labels ?? {});
  if (labels.length > 0) return Math.min(2 + Math.max(...labels.map(({ length }) => length)), 40);
  return holds.type() === String ? 28 : 14;
}

/** Colour of the tab, which distinguishes sheets of elements from sheets of relations. */
export const tabColour = (sheet: ReadSheet) => ({ rgb: holdsElements(sheet) ? "2F75B5" : "A6A6A6" });

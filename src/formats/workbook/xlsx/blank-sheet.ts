import { GraphQLLocalDate } from "graphql-scalars";
import type { Cell, DataValidation, WriteSheet } from "hucre/xlsx";
import { type Column, markedHeader, type ReadSheet } from "../column.js";
import { type Choices, listKey } from "./choices.js";
import { cellStyle, headerStyle, tabColour, widthOf } from "./look.js";
import { columnName } from "./sheet-xml.js";

/** Hidden sheet with the values of drop-downs; a list within the validation itself is limited to 255 characters. */
export const choicesSheetName = "Daftar";

const lastRow = 1_048_576;
/** Maximum characters of a prompt; Excel cuts longer ones. */
const longestPrompt = 255;

/** Returns a sheet with its header, validations, and one empty row that carries the styles of the cells. */
export function blankSheet(sheet: ReadSheet, choices: Choices): WriteSheet {
  const { name, columns } = sheet;
  const keys = [...choices.keys()];
  return {
    name,
    columns: columns.map(column => ({ width: widthOf(column) })),
    cells: new Map(columns.flatMap((column, index) => cellsOf(column, index))),
    rowDefs: new Map([[0, { height: 44 }]]),
    freezePane: { rows: 1, columns: columns[0]?.name === "code" ? 2 : 0 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}2` },
    dataValidations: columns.map((column, index) => validationOf(column, columnName(index), keys, choices)),
    view: { tabColor: tabColour(sheet) },
    pageSetup: { orientation: "landscape" },
  };
}

/** Returns the hidden sheet with one column per list of values. */
export function choicesSheet(choices: Choices): WriteSheet {
  const lists = [...choices.values()];
  const longest = Math.max(0, ...lists.map(({ values }) => values.length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map(({ values }) => values[row] ?? null));
  return { name: choicesSheetName, hidden: true, rows: [lists.map(({ title }) => title), ...rows] };
}

const cellsOf = (column: Column, index: number): [string, Partial<Cell>][] => [
  [`0,${index}`, { value: markedHeader(column), type: "string", style: headerStyle(column) }],
  [`1,${index}`, { value: null, style: cellStyle(column) }],
];

function validationOf(column: Column, letter: string, keys: string[], choices: Choices): DataValidation {
  const range = `${letter}2:${letter}${lastRow}`;
  const prompt = { inputTitle: column.header.slice(0, 32), inputMessage: promptOf(column).slice(0, longestPrompt) };
  const common = { range, allowBlank: true, showInputMessage: true, ...prompt };
  const key = listKey(column);
  const list = key && choices.get(key)?.values;
  if (!list) return { ...common, ...conditionOf(column) };
  const choicesLetter = columnName(keys.indexOf(key));
  const formula1 = `${choicesSheetName}!$${choicesLetter}$2:$${choicesLetter}$${list.length + 1}`;
  return { ...common, type: "list", formula1, ...refusalOf(column) };
}

/**
 * Refuses values outside the list only for single values: lists and elements created by the same workbook are in none.
 */
const refusalOf = ({ holds }: Column) =>
  ["KIND", "RELATION"].includes(holds.as) || (holds.as === "VALUE" && !holds.list)
    ? {
        showErrorMessage: true,
        errorTitle: "Tidak ada dalam daftar",
        errorMessage: "Pilih salah satu nilai dari daftar.",
      }
    : { showErrorMessage: false };

/** Returns a condition for days, or one that every text meets and that only carries the prompt. */
function conditionOf({
  holds,
}: Column): Pick<
  DataValidation,
  "type" | "operator" | "formula1" | "errorStyle" | "showErrorMessage" | "errorTitle" | "errorMessage"
> {
  const isDay = holds.as === "VALUE" && !holds.list && holds.type() === GraphQLLocalDate;
  if (!isDay) return { type: "textLength", operator: "lessThanOrEqual", formula1: "32767" };
  const message = { errorTitle: "Bukan tanggal", errorMessage: "Tulis tanggal seperti 2026-12-31." };
  return {
    type: "date",
    operator: "greaterThanOrEqual",
    formula1: "61",
    errorStyle: "warning",
    showErrorMessage: true,
    ...message,
  };
}

function promptOf({ need, hint, holds }: Column): string {
  const needed = { REQUIRED: "Wajib diisi.", MANDATORY: "Perlu diisi.", OPTIONAL: "" }[need];
  return [needed, hint, formOf(holds)].filter(Boolean).join(" ");
}

function formOf(holds: Column["holds"]): string {
  switch (holds.as) {
    case "ELEMENTS":
      return `Pilih, atau ketik kodenya${holds.several ? "; beberapa dipisahkan titik koma" : ""}.`;
    case "END":
      return holds.kinds.length === 1 ? "Pilih, atau ketik kodenya." : "Ketik kodenya.";
    case "VALUE":
      return holds.list ? "Beberapa nilai dipisahkan titik koma." : "";
    default:
      return "";
  }
}

import { enumerationOf, valueCalled } from "../../../metamodel/define/index.js";
import { isPlaceholder } from "../../../repository/changes/placeholder.js";
import { isYesOrNo } from "../../csv/parse-cell.js";
import type { TableRow } from "../../tables/table-row.js";
import { restore, splitList } from "../cell-text.js";
import type { Column } from "../column.js";
import { type Findings, shown } from "./findings.js";
import type { Header } from "./header.js";

/** Returns a row with placeholders such as `-` and `nihil` emptied; warns once per column. */
export function withoutPlaceholders(row: TableRow, { columns }: Header, findings: Findings): TableRow {
  const isNothing = (text: string | undefined, index: number) => {
    const column = columns[index]?.column;
    return text !== undefined && column !== undefined && saysNothing(restore(text.trim()), column);
  };
  if (!row.cells.some(isNothing)) return row;
  const cells = row.cells.map((text, index) => {
    if (!isNothing(text, index)) return text;
    if (text!.trim() === "") return undefined;
    const message = `${shown(restore(text!.trim()))} dibaca sebagai sel kosong, di kolom ini di setiap baris.`;
    findings.warnOnce("PLACEHOLDER", row, columns[index]!.title, message);
    return undefined;
  });
  return { ...row, cells };
}

function saysNothing(text: string, { holds }: Column): boolean {
  if (text === "") return true;
  if (!isPlaceholder(text)) return /[;\n\r]/.test(text) && holds.as !== "ATTRIBUTES" && isListOfThem(text);
  if (holds.as !== "VALUE") return true;
  const enumeration = enumerationOf(holds.type());
  if (enumeration) return valueCalled(enumeration, text) === undefined;
  return holds.type() !== Boolean || !isYesOrNo(text);
}

/** True for a list of placeholders, such as a dash on each of three lines. */
function isListOfThem(text: string): boolean {
  const entries = text.length <= longest ? splitList(text) : [];
  return entries.length > 1 && entries.every(isPlaceholder);
}

const longest = 100;

import { GraphQLLocalDate } from "graphql-scalars";
import { definitionOf, enumerationOf } from "../../../metamodel/define/index.js";
import { yesOrNo } from "../../../metamodel/value-text.js";
import type { RefusedColumn, RefusedRow, RefusedRows } from "../../refused-rows.js";
import type { TableRows } from "../../tables/table-row.js";
import type { Column } from "../column.js";
import type { HeaderColumn } from "../import/header.js";
import { type ImportedWith, readRefused } from "./read-refused.js";

/** Maximum rows in a report. */
const mostRows = 200;

/** Maximum characters of all their cells, so that a report stays small. */
const mostCharacters = 500_000;

/** Returns the first refused rows of a file for its report; undefined if none of its rows of data is refused. */
export async function refusedRowsOf(rows: TableRows, imported: ImportedWith): Promise<RefusedRows | undefined> {
  const refused: RefusedRows = { total: 0, sheets: [], rows: [] };
  const columns = new Map<string, Map<string, HeaderColumn>>();
  let characters = 0;
  for await (const { shown, columns: found } of readRefused(rows, imported)) {
    refused.total++;
    characters += lettersIn(shown);
    if (refused.rows.length >= mostRows || (characters > mostCharacters && refused.rows.length > 0)) continue;
    refused.rows.push(shown);
    columns.set(shown.sheet, new Map([...(columns.get(shown.sheet) ?? []), ...found]));
  }
  for (const [name, found] of columns)
    refused.sheets.push({ name, columns: [...found].map(([title, { column }]) => describe(title, column)) });
  return refused.total > 0 ? refused : undefined;
}

const lettersIn = ({ cells }: RefusedRow): number =>
  cells.reduce((sum, { text, corrected }) => sum + (text?.length ?? 0) + (corrected?.length ?? 0), 0);

/** Describes what a cell of a column may hold. */
function describe(title: string, { holds }: Column): RefusedColumn {
  switch (holds.as) {
    case "VALUE":
      return {
        title,
        ...choicesOf(holds.type()),
        ...(holds.list && { isSeveral: true }),
        ...(holds.type() === GraphQLLocalDate && { isDay: true }),
      };
    case "KIND":
      return { title, choices: holds.kinds.map(kind => definitionOf(kind).label) };
    case "RELATION":
      return { title, choices: holds.choices.map(({ reading }) => reading) };
    case "ELEMENTS":
      return { title, kinds: [holds.kind.name], ...(holds.several && { isSeveral: true }) };
    case "END":
      return { title, kinds: holds.kinds.map(({ name }) => name) };
    default:
      return { title };
  }
}

function choicesOf(type: Parameters<typeof enumerationOf>[0]): Pick<RefusedColumn, "choices"> {
  if (type === Boolean) return { choices: Object.values(yesOrNo) };
  const enumeration = enumerationOf(type);
  return enumeration ? { choices: Object.values(enumeration.labels) } : {};
}

import { definitionOf, type Kind, lettersOf } from "../../../metamodel/define/index.js";
import { isPlaceholder } from "../../../repository/changes/placeholder.js";
import { CellError } from "../../csv/parse-cell.js";
import type { TableRow } from "../../tables/table-row.js";
import { elementsIn, inOneLine, restore, splitAttributes } from "../cell-text.js";
import type { FormSheet } from "../column.js";
import { isNational } from "../national-levels.js";
import type { FilledRow, NamedInCell } from "./filled-row.js";
import { type Findings, shown } from "./findings.js";
import { relationCalled, settleGathered } from "./gathered-row.js";
import type { Header, HeaderColumn } from "./header.js";
import { likest } from "./likest.js";
import { readValue } from "./read-value.js";
import { suggestion } from "./suggestion.js";
import { textFor } from "./text-for.js";
import { withoutPlaceholders } from "./without-placeholders.js";

/** Parses the cells of a row by its header; invalid cells become findings. */
export function readRow(sheet: FormSheet, header: Header, tableRow: TableRow, findings: Findings): FilledRow {
  const row = withoutPlaceholders(tableRow, header, findings);
  const place = { sheet: row.sheet, row: row.row };
  const filled: FilledRow = {
    sheet: "gathers" in sheet ? sheet.gathers[0]!.sheet : sheet,
    place,
    properties: saidBySheet(sheet),
    elements: [],
    levels: [],
    ends: {},
    unread: [],
    empty: header.emptyIn(row),
  };
  header.columns.forEach((column, index) => {
    const text = column && textFor(column.column, row, index);
    if (column && text !== undefined) readCell(filled, column, restore(text.trim()), { header, row, index }, findings);
  });
  return "gathers" in sheet ? settleGathered(filled, header, findings) : filled;
}

function saidBySheet({ only }: FormSheet): FilledRow["properties"] {
  const [value, ...others] = only?.values ?? [];
  return only && value && others.length === 0 ? { [only.property]: value } : {};
}

interface Located {
  header: Header;
  row: TableRow;
  index: number;
}

function readCell(
  filled: FilledRow,
  column: HeaderColumn,
  text: string,
  { header, row: { formulas, errors }, index }: Located,
  findings: Findings,
) {
  const { place } = filled;
  const { title } = column;
  if (errors.includes(index))
    findings.refuse("FORMULA_ERROR", place, title, `Rumus di sel ini menghasilkan ${shown(text)}.`);
  else if (formulas.includes(index))
    findings.warn("FORMULA", place, title, `Sel berisi rumus; yang dibaca hasil terakhirnya, ${shown(text)}.`);
  try {
    put(filled, column, text, { header, findings });
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    filled.unread.push(column.column.name);
    findings.refuse("INVALID_VALUE", place, title, `${shown(text)} ${error.message}.${error.suggestion}`);
  }
}

interface Reading {
  header: Header;
  findings: Findings;
}

function put(row: FilledRow, column: HeaderColumn, text: string, { header, findings }: Reading) {
  const { title, level } = column;
  const { name, holds } = column.column;
  switch (holds.as) {
    case "VALUE":
      row.properties[name] = readValue(text, holds, { place: row.place, title, findings });
      break;
    case "ATTRIBUTES":
      row.properties[name] = attributesIn(text);
      break;
    case "ELEMENTS":
      if (level) row.levels.push({ title, level, holds, ...nodeIn(text, level) });
      else row.elements.push(header.once(column, text, () => ({ title, holds, named: namedIn(text) })));
      break;
    case "END":
      row.ends[name as "from" | "to"] = onlyOne(header.once(column, text, () => namedIn(text)));
      break;
    case "KIND":
      row.ends[name as "fromKind" | "toKind"] = header.once(column, text, () => kindCalled(text, holds.kinds).name);
      break;
    case "RELATION":
      row.gathered = header.once(column, text, () => relationCalled(text, holds.choices));
  }
}

function attributesIn(text: string) {
  const attributes = splitAttributes(text);
  if (!attributes) throw new CellError("harus berbentuk nama=nilai");
  return attributes;
}

/** Returns the entries of a cell without placeholders. */
const namedIn = (text: string): NamedInCell[] => elementsIn(text).filter(each => !isPlaceholder(each.text));

function onlyOne([named, ...others]: NamedInCell[]): NamedInCell | undefined {
  if (others.length > 0) throw new CellError("hanya boleh menyebut satu elemen");
  return named;
}

/** Reads a node of a taxonomy: on national levels a single entry, deeper a name with any characters. */
function nodeIn(text: string, level: number): NamedInCell {
  const entries = namedIn(text);
  const named = isNational({ level }) ? onlyOne(entries) : entries[0];
  return { ...named, code: named?.code ?? text, text: inOneLine(text) };
}

function kindCalled(text: string, kinds: readonly Kind[]): Kind {
  const found = kinds.find(kind => namesOf(kind).some(name => lettersOf(name) === lettersOf(text)));
  if (found) return found;
  const labels = kinds.map(kind => definitionOf(kind).label);
  const like = likest(text, labels, label => [label]);
  throw new CellError(`harus salah satu dari ${labels.join(", ")}`, suggestion(like ? [like] : []));
}

function namesOf(kind: Kind): string[] {
  const { label, otherLabels } = definitionOf(kind);
  return [label, kind.name, ...otherLabels];
}

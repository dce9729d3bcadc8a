import { definitionOf, type Kind, type PropertyType } from "../../../metamodel/define/index.js";
import { plain } from "../../../repository/likeness.js";
import { CellError, parseCell } from "../../csv/parse-cell.js";
import type { TableRow } from "../../tables/table-row.js";
import { codesIn, restore, splitAttributes } from "../cell-text.js";
import type { Sheet } from "../column.js";
import type { FilledRow, NamedInCell } from "./filled-row.js";
import { type Findings, type Place, shown } from "./findings.js";
import type { Header, HeaderColumn } from "./header.js";
import { textFor } from "./text-for.js";
import { guessLabel, tidy } from "./tidy.js";

/** What a row says, by its header; what a column cannot hold is a finding. */
export function readRow(sheet: Sheet, header: Header, row: TableRow, findings: Findings): FilledRow {
  const place = { sheet: row.sheet, row: row.row };
  const filled: FilledRow = {
    sheet,
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
    if (column && text !== undefined) readCell(filled, column, restore(text), { header, row, index }, findings);
  });
  return filled;
}

function saidBySheet({ only }: Sheet): FilledRow["properties"] {
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
    findings.refuse("INVALID_VALUE", place, title, `${shown(text)} ${error.message}.`);
  }
}

function put(
  row: FilledRow,
  column: HeaderColumn,
  text: string,
  { header, findings }: { header: Header; findings: Findings },
) {
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
      if (level) row.levels.push({ title, level, holds, code: codesIn(text)[0] ?? text, text });
      else row.elements.push(header.once(column, text, () => ({ title, holds, named: namedIn(text) })));
      break;
    case "END":
      row.ends[name as "from" | "to"] = onlyOne(header.once(column, text, () => namedIn(text)));
      break;
    case "KIND":
      row.ends[name as "fromKind" | "toKind"] = header.once(column, text, () => kindCalled(text, holds.kinds).name);
  }
}

interface Told {
  place: Place;
  title: string;
  findings: Findings;
}

/** A value; of a label that is misspelled the one that it can only mean. */
function readValue(text: string, { type, list }: { type: () => PropertyType; list: boolean }, told: Told): unknown {
  try {
    return parseCell(list ? text : tidy(text, type()), type(), list);
  } catch (error) {
    const guess = error instanceof CellError ? guessLabel(text, type()) : undefined;
    if (guess === undefined) throw error;
    told.findings.warn("VALUE_GUESSED", told.place, told.title, `${shown(text)} dibaca sebagai ${shown(guess)}.`);
    return parseCell(guess, type(), list);
  }
}

function attributesIn(text: string) {
  const attributes = splitAttributes(text);
  if (!attributes) throw new CellError("harus berbentuk nama=nilai");
  return attributes;
}

function namedIn(text: string): NamedInCell[] {
  const codes = codesIn(text);
  const entries = text.split(";").filter(each => each.trim());
  const isPlain = entries.length === codes.length;
  return codes.map((code, index) => ({ code, text: isPlain ? entries[index]!.trim() : code }));
}

function onlyOne([named, ...others]: NamedInCell[]): NamedInCell | undefined {
  if (others.length > 0) throw new CellError("hanya boleh menyebut satu elemen");
  return named;
}

function kindCalled(text: string, kinds: readonly Kind[]): Kind {
  const labels = kinds.map(kind => definitionOf(kind).label);
  const kind = kinds.find((kind, index) => [labels[index]!, kind.name].some(name => plain(name) === plain(text)));
  if (!kind) throw new CellError(`harus salah satu dari ${labels.join(", ")}`);
  return kind;
}

import { type Enumeration, enumerationOf } from "../../../metamodel/define/index.js";
import { isPlaceholder } from "../../../repository/changes/placeholder.js";
import { CellError, parseCell } from "../../csv/parse-cell.js";
import { splitList } from "../cell-text.js";
import type { ValueCells } from "../column.js";
import { type Findings, type Place, shown } from "./findings.js";
import { readLabels } from "./read-labels.js";
import { tidy } from "./tidy.js";

/** Place of a value, and the findings about it. */
interface ValueAt {
  place: Place;
  title: string;
  findings: Findings;
}

/** Parses a cell; of a list, every value. Throws a CellError for an invalid value. */
export function readValue(text: string, { type, list }: ValueCells, at: ValueAt): unknown {
  const enumeration = enumerationOf(type());
  if (enumeration) return readEnumerated(text, enumeration, list, at);
  if (!list) return parseCell(tidy(text, type()), type());
  return splitList(text)
    .filter(each => !isPlaceholder(each))
    .map(each => parseCell(tidy(each, type()), type()));
}

function readEnumerated(text: string, enumeration: Enumeration, list: boolean, at: ValueAt): unknown {
  const { values, guesses } = readLabels(text, enumeration);
  if (!list && values.length > 1) {
    const labels = values.map(value => enumeration.labels[value]).join(", ");
    throw new CellError(`memuat ${values.length} pilihan (${labels}); di sini hanya boleh satu`);
  }
  for (const guess of guesses) {
    const message = `${shown(guess.text)} dibaca sebagai ${shown(guess.label)}.`;
    at.findings.warn("VALUE_GUESSED", at.place, at.title, message);
  }
  return list ? values : values[0];
}

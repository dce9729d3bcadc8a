import { type Enumeration, valueCalled } from "../../../metamodel/define/index.js";
import { isPlaceholder } from "../../../repository/changes/placeholder.js";
import { CellError } from "../../csv/parse-cell.js";
import { splitList } from "../cell-text.js";
import { shown } from "./findings.js";
import { guessValue, labelsLike } from "./guess-label.js";
import { suggestion } from "./suggestion.js";
import { waysToPart } from "./ways-to-part.js";

/** Distinct values in a cell, and the misspelt texts among its entries. */
export interface ReadLabels {
  values: string[];
  guesses: { text: string; label: string }[];
}

/** Reads every entry of a cell. Throws a CellError for an entry that fits no value, so that none is lost. */
export function readLabels(text: string, enumeration: Enumeration): ReadLabels {
  const whole = valueCalled(enumeration, text);
  if (whole !== undefined) return { values: [whole], guesses: [] };
  const entries = splitList(text).flatMap(entry => partsOf(entry, enumeration));
  const read = entries
    .filter(entry => !isPlaceholder(entry) || meant(entry, enumeration))
    .map(entry => ({ entry, value: meant(entry, enumeration) ?? refuse(entry, text, enumeration) }));
  const guesses = read
    .filter(({ entry, value }) => valueCalled(enumeration, entry) !== value)
    .map(({ entry, value }) => ({ text: entry, label: enumeration.labels[value]! }));
  return { values: [...new Set(read.map(({ value }) => value))], guesses };
}

const meant = (text: string, enumeration: Enumeration): string | undefined =>
  valueCalled(enumeration, text) ?? guessValue(text, enumeration);

/**
 * Returns the entry itself if it is a value; otherwise its parts, by the first separator for which any part is a value.
 */
function partsOf(entry: string, enumeration: Enumeration): string[] {
  if (valueCalled(enumeration, entry) !== undefined) return [entry];
  const ways = waysToPart(entry);
  const isKnown = (part: string) => valueCalled(enumeration, part) !== undefined;
  const isMeant = (part: string) => meant(part, enumeration) !== undefined;
  const certain = ways.find(parts => parts.every(isKnown));
  if (certain || isMeant(entry)) return certain ?? [entry];
  return ways.find(parts => parts.every(isMeant)) ?? ways.findLast(parts => parts.some(isMeant)) ?? [entry];
}

function refuse(entry: string, cell: string, enumeration: Enumeration): never {
  const where = entry === cell ? "" : `memuat ${shown(entry)}, yang `;
  const labels = Object.values(enumeration.labels).join(", ");
  throw new CellError(`${where}harus salah satu dari ${labels}`, suggestion(labelsLike(entry, enumeration)));
}

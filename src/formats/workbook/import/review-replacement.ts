import { groupBy } from "../../../common/group-by.js";
import { lettersOf } from "../../../metamodel/define/index.js";
import type { Problem } from "../../../repository/changes/operation.js";
import { inIndonesian } from "../../in-indonesian.js";
import { refuseLittle, tellRemoved } from "../../replacing.js";
import type { FilledRow } from "./filled-row.js";
import type { Removals } from "./removals.js";
import { emptyValues } from "./row-operations.js";
import { knownOf, type Workbench } from "./workbench.js";

/** Smallest suspicious number of removed values and relations. */
const fewLosses = 10;

/** Number of codes in a message. */
const mostNamed = 5;

/**
 * Returns the problems of a replacement: the list of removals; an error if it retains less than half of the values and
 * relations it has a place for; an error if most codes belong to elements with other names, as in a file of another
 * perangkat daerah.
 */
export function reviewReplacement(rows: readonly FilledRow[], removals: Removals, bench: Workbench): Problem[] {
  const { options } = bench;
  const stored = rows.flatMap(row => storedOf(row, bench));
  const emptied = stored.flatMap(emptiedIn);
  const lost = emptied.length + removals.going.size;
  const kept = removals.kept + stored.reduce((sum, each) => sum + keptIn(each), 0);
  const what = "isi sel dan hubungan yang tersimpan";
  return [
    ...refuseLittle({ what, stored: kept + lost, found: kept, fewest: fewLosses }, options, []),
    ...refuseLittle(namesFound(stored), options, []),
    ...tellRemoved([...cellsIn(emptied), ...relationsIn(removals)], []),
  ];
}

interface StoredRow {
  row: FilledRow;
  name: string;
  recorded: ReadonlySet<string>;
}

function storedOf(row: FilledRow, { names, stored }: Workbench): StoredRow[] {
  const known = knownOf(row, names);
  const recorded = known && stored.get(known.id)?.recorded;
  return recorded ? [{ row, name: known.name, recorded }] : [];
}

/** Attributes are stored in a property with another name than their column. */
const isRecorded = ({ recorded }: StoredRow, name: string) =>
  recorded.has(name === "attributes" ? "attributesJson" : name);

const emptiedIn = (stored: StoredRow): { header: string; code: string }[] =>
  emptyValues(stored.row)
    .filter(({ name }) => isRecorded(stored, name))
    .map(({ header }) => ({ header, code: stored.row.properties.code }));

/** Counts retained values without code and name, which identify a row and so do not show that it is complete. */
const keptIn = (stored: StoredRow): number =>
  Object.keys(stored.row.properties).filter(name => !["code", "name"].includes(name) && isRecorded(stored, name))
    .length;

function namesFound(stored: readonly StoredRow[]) {
  const named = stored.filter(({ row }) => row.properties.name !== undefined);
  const found = named.filter(({ row, name }) => lettersOf(row.properties.name) === lettersOf(name)).length;
  return { what: "elemen dengan kode yang sama, menurut namanya,", stored: named.length, found, fewest: 2 };
}

function cellsIn(emptied: { header: string; code: string }[]): string[] {
  if (emptied.length === 0) return [];
  const codes = [...new Set(emptied.map(({ code }) => code))];
  const named = `${codes.slice(0, mostNamed).join(", ")}${codes.length > mostNamed ? ", …" : ""}`;
  return [`${inIndonesian(emptied.length)} isi sel (${counted(emptied.map(({ header }) => header))}: ${named})`];
}

const relationsIn = ({ going, labels }: Removals): string[] =>
  going.size === 0 ? [] : [`${inIndonesian(going.size)} hubungan (${counted(labels)})`];

/** Formats counts: `3 Tujuan, 1 Metode`. */
const counted = (texts: readonly string[]): string =>
  [...groupBy(texts, text => text)].map(([text, all]) => `${inIndonesian(all.length)} ${text}`).join(", ");

import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { groupBy } from "../../../src/common/group-by.js";
import { type Column, holdsElements, type Sheet } from "../../../src/formats/workbook/column.js";
import { csvOf } from "../../../src/formats/workbook/csv.js";
import { sheets } from "../../../src/formats/workbook/layout.js";
import { type Cell, toCell } from "../../../src/formats/workbook/to-cell.js";
import { zipStream } from "../../../src/formats/zip/zip-stream.js";
import { admits, definitionOf } from "../../../src/metamodel/define/index.js";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import type { ElementRow, Government, RelationRow } from "../archipelago.js";

/** Returns the relations between elements of the government; its classification is not written. */
export const relationsInside = ({ relations }: Government): RelationRow[] =>
  relations.filter(({ to }) => to !== undefined);

/** Writes two CSV archives with the sheets of the workbook, for `npm run import`: elements, then their relations. */
export async function writeFiles(governments: readonly Government[]) {
  const folder = await mkdtemp(path.join(tmpdir(), "spbe-bench-files-"));
  const elements = governments.flatMap(government => government.elements);
  const byId = new Map(elements.map(row => [row.id, row]));
  const relations = governments.flatMap(relationsInside).map(row => relationCells(row, byId));
  return {
    elements: await write(path.join(folder, "elements.zip"), elements),
    relations: await write(path.join(folder, "relations.zip"), relations),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Values of a row by column name. */
type Cells = ElementRow | ReturnType<typeof relationCells>;

function relationCells({ type, from, to, properties }: RelationRow, elements: Map<string, ElementRow>) {
  const [source, target] = [elements.get(from)!, elements.get(to)!];
  const kinds = { fromKind: labelOf(source), toKind: labelOf(target) };
  return { kind: source.kind, type, from: nameOf(source), to: nameOf(target), ...kinds, ...properties };
}

const labelOf = ({ kind }: ElementRow) => definitionOf(metamodel.kind(kind)).label;
const nameOf = ({ code, name }: ElementRow) => `${code} ${name}`;

async function write(file: string, rows: readonly Cells[]): Promise<string> {
  const bySheet = groupBy(rows, row => sheets.find(sheet => holds(sheet, row))!);
  const entries = [...bySheet].map(([{ name, columns }, all]) => {
    const filled = columns.filter(column => all.some(row => column.name in row));
    const cells = all.map(row => filled.map(column => cellOf(row, column)));
    return { name: `${name}.csv`, content: csvOf(filled, pageOf(cells)) };
  });
  await pipeline(Readable.from(zipStream(entries)), createWriteStream(file));
  return file;
}

function holds(sheet: Sheet, row: Cells): boolean {
  const kind = metamodel.kind(row.kind);
  if (holdsElements(sheet)) return !("type" in row) && sheet.holds === kind;
  const { type, relations } = sheet.holds as Exclude<Sheet["holds"], Function>;
  return "type" in row && row.type === type && relations.some(({ source }) => admits(source, kind));
}

function cellOf(row: Cells, column: Column): Cell {
  const value = (row as Record<string, unknown>)[column.name];
  return column.holds.as === "VALUE" ? toCell(value, column, { winners: new Map() }) : (value as Cell);
}

async function* pageOf(cells: Cell[][]) {
  yield cells;
}

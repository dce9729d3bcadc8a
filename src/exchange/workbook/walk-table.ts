import { Int } from "type-graphql";
import { Cutoff, Severity } from "../../analysis/impact/impact-types.js";
import { definitionOf, enumerationOf, type PropertyType } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { visible } from "../../repository/viewer.js";
import { nameElement } from "./cell-text.js";
import type { Column } from "./column.js";
import { compileName } from "./compile-cells.js";
import type { Table } from "./list-table.js";
import { type Pages, rowsOfPage } from "./read-elements.js";
import { named, type Reader, type ToBeNamed } from "./reader.js";
import { type Cell, toCell } from "./to-cell.js";

/** An element that a walk reached, and the relations to what is one step nearer to where it started. */
export interface Reached {
  id: string;
  kind: string;
  distance: number;
  responsible?: string | null;
  severity?: string | null;
  /** `outgoing`: whether the reached element is the source. */
  via: { type: string; id: string; outgoing: boolean }[];
}

/** What a walk reached, in order, and why it ended before it had seen all. */
export interface Walked {
  reached: Reached[];
  cutoff: keyof typeof Cutoff | null;
}

/** What a walk reached as a sheet; one that was cut says so in its last row. */
export function walkTable(reader: Reader, name: string, walked: Walked): Table {
  return { sheet: { name, columns }, rows: rowsOf(reader, walked) };
}

const column = (header: string, name: string, type: PropertyType, list = false): Column => ({
  header,
  name,
  holds: { as: "VALUE", type: () => type, list },
  need: "OPTIONAL",
});

const columns: Column[] = [
  column("Kode", "code", String),
  column("Nama", "name", String),
  column("Jenis", "kind", String),
  column("Perangkat Daerah", "opd", String),
  column("Jarak", "distance", Int),
  column("Akibat", "severity", Severity),
  column("Melalui", "via", String, true),
];

async function* rowsOf(reader: Reader, { reached, cutoff }: Walked): Pages {
  for (let start = 0; start < reached.length; start += rowsOfPage) {
    yield await rowsOfSome(reader, reached.slice(start, start + rowsOfPage));
  }
  if (cutoff) yield [cutRow(reached.length, enumerationOf(Cutoff)!.labels[cutoff]!)];
}

const cutRow = (rows: number, why: string): Cell[] => [
  `TERPOTONG setelah ${rows} baris: ${why.toLowerCase()}.`,
  ...Array<null>(columns.length - 1).fill(null),
];

async function rowsOfSome(reader: Reader, some: Reached[]): Promise<Cell[][]> {
  const names = await readNames(reader, some);
  return some.map(each => {
    const { name, code, ...element } = names.get(each.id)!;
    const said: Record<string, unknown> = {
      ...each,
      code,
      name,
      kind: definitionOf(metamodel.kind(element.kind)).label,
      opd: each.responsible && names.get(each.responsible)?.name,
      via: each.via.map(step => tellStep(each, step, names, reader)),
    };
    return columns.map(column => toCell(said[column.name], column, reader));
  });
}

/** Read aloud from the reached element: `didukung oleh SIASN Sistem Informasi ASN`. */
function tellStep(
  { kind }: Reached,
  { type, id, outgoing }: Reached["via"][number],
  names: Map<string, ToBeNamed>,
  reader: Reader,
) {
  const other = names.get(id)!;
  const ends: [string, string] = outgoing ? [kind, other.kind] : [other.kind, kind];
  return `${metamodel.labelOf(type, ends, outgoing ? "OUT" : "IN")} ${nameElement(named(other, reader))}`;
}

async function readNames({ database, viewer }: Reader, some: Reached[]): Promise<Map<string, ToBeNamed>> {
  const ids = new Set(some.flatMap(({ id, responsible, via }) => [id, responsible, ...via.map(step => step.id)]));
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (n:Element {id: id}) WHERE ${visible(viewer, "n")} RETURN id, ${compileName("n")} AS element`,
    { ids: [...ids].filter(Boolean) },
  );
  return new Map(rows.map(({ id, element }) => [id, element]));
}

import { Int } from "type-graphql";
import { get } from "../../common/present.js";
import { definitionOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { type Cutoff, Severity } from "../../questions/impact/impact-types.js";
import { nameElement } from "./cell-text.js";
import type { Table } from "./list-table.js";
import { pagesOf, readColumn, readNamesOfIds } from "./read-rows.js";
import { named, type Reader, type ToBeNamed } from "./reader.js";
import { type Cell, toCell } from "./to-cell.js";

/** Element that a walk reached, with the relations to elements one step nearer to its start. */
export interface Reached {
  id: string;
  kind: string;
  distance: number;
  responsible?: string | null;
  severity?: string | null;
  /** `outgoing`: true if the reached element is the source. */
  via: { type: string; id: string; outgoing: boolean }[];
}

/** Result of a walk in order, and the reason why it is incomplete. */
export interface Walked {
  reached: Reached[];
  cutoff: keyof typeof Cutoff | null;
}

/** Returns the result of a walk as a sheet; an incomplete one states so in its last row. */
export function walkTable(reader: Reader, name: string, walked: Walked): Table {
  const { reached, cutoff } = walked;
  return { sheet: { name, columns }, rows: pagesOf(reached, some => rowsOfSome(reader, some), { columns, cutoff }) };
}

const columns = [
  readColumn("Kode", "code", String),
  readColumn("Nama", "name", String),
  readColumn("Jenis", "kind", String),
  readColumn("Perangkat Daerah", "opd", String),
  readColumn("Jarak", "distance", Int),
  readColumn("Akibat", "severity", Severity),
  readColumn("Melalui", "via", String, true),
];

async function rowsOfSome(reader: Reader, some: Reached[]): Promise<Cell[][]> {
  const ids = some.flatMap(({ id, responsible, via }) => [id, responsible, ...via.map(step => step.id)]);
  const names = await readNamesOfIds(reader, ids);
  return some.map(each => {
    const { name, code, ...element } = get(names, each.id);
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

/** Describes a step in words, from the reached element: `didukung oleh SIASN Sistem Informasi ASN`. */
function tellStep(
  { kind }: Reached,
  { type, id, outgoing }: Reached["via"][number],
  names: Map<string, ToBeNamed>,
  reader: Reader,
) {
  const other = get(names, id);
  const ends: [string, string] = outgoing ? [kind, other.kind] : [other.kind, kind];
  return `${metamodel.labelOf(type, ends, outgoing ? "OUT" : "IN")} ${nameElement(named(other, reader))}`;
}

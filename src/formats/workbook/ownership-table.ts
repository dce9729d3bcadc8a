import { Int } from "type-graphql";
import { get } from "../../common/present.js";
import type { PlateauName } from "../../graph/plateau.js";
import { resolveOneEach } from "../../graph/resolve-standing.js";
import { definitionOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { findAnswering } from "../../questions/ownership/find-answering.js";
import { findOwnersIn } from "../../questions/ownership/find-owners-in.js";
import type { Context } from "../../repository/context.js";
import type { Table } from "./list-table.js";
import { pagesOf, readColumn, readNamesOfIds } from "./read-rows.js";
import type { Reader } from "./reader.js";
import { type Cell, toCell } from "./to-cell.js";

/** Arguments of the query `ownership`. */
export interface OwnershipAsked {
  of: string;
  at?: string | null;
  plateau?: PlateauName;
}

/** OPD, and the element that it is responsible for. */
interface Answer {
  role: string;
  opdId: string;
  elementId: string;
  distance: number;
}

const columns = [
  readColumn("Peran", "role", String),
  readColumn("Kode Perangkat Daerah", "opdCode", String),
  readColumn("Perangkat Daerah", "opdName", String),
  readColumn("Kode", "code", String),
  readColumn("Nama", "name", String),
  readColumn("Jenis", "kind", String),
  readColumn("Jarak", "distance", Int),
];

/**
 * Returns the rows of the query `ownership` for an element: an inherited owner, then all who are responsible, nearest
 * first.
 */
export async function ownershipTable(reader: Reader, context: Context, asked: OwnershipAsked): Promise<Table> {
  const at = asked.at ?? context.today;
  const { ids, plateau } = await resolveOneEach(context, [asked.of], { plateau: asked.plateau, at });
  const [id] = ids as [string];
  const owners = (await findOwnersIn(context, ids, at, plateau)).get(id) ?? [];
  const inherited = owners
    .filter(({ distance, isShown, isOwnerShown }) => distance > 0 && isShown && isOwnerShown)
    .map(({ ownerId, ...owner }) => ({ ...owner, role: "mewarisi pemilik dari", opdId: ownerId }));
  const { rows = [], isPartial = false } = (await findAnswering(context, ids, at, plateau)).get(id) ?? {};
  const answers = [...inherited, ...rows.map(({ label, ...row }) => ({ ...row, role: label }))];
  const cutoff = isPartial ? "MAX_NODES" : null;
  return {
    sheet: { name: "ownership", columns },
    rows: pagesOf(answers, some => rowsOfSome(reader, some), { columns, cutoff }),
  };
}

async function rowsOfSome(reader: Reader, some: Answer[]): Promise<Cell[][]> {
  const names = await readNamesOfIds(
    reader,
    some.flatMap(({ opdId, elementId }) => [opdId, elementId]),
  );
  return some.map(({ role, distance, opdId, elementId }) => {
    const [opd, { code, name, kind }] = [get(names, opdId), get(names, elementId)];
    const { label } = definitionOf(metamodel.kind(kind));
    const said: Record<string, unknown> = {
      role,
      distance,
      code,
      name,
      kind: label,
      opdCode: opd.code,
      opdName: opd.name,
    };
    return columns.map(column => toCell(said[column.name], column, reader));
  });
}

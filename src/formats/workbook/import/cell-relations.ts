import { lastOf } from "../../../common/present.js";
import type { Relation } from "../../../metamodel/define/index.js";
import type { FilledRow, NamedCell } from "./filled-row.js";
import { called } from "./known.js";
import type { Meant } from "./reading.js";
import { type StoredRelation, storedBetween } from "./stored.js";
import { knownOf, refOfRow, type Workbench } from "./workbench.js";

/** Relation that a cell adds: ref of the other element, and first day in force. Default of `since`: unlimited. */
interface Added {
  ref: string;
  since?: string;
}

/**
 * Returns the relations of a cell to elements to which the row is not related yet; a cell never changes an existing
 * relation, nor one that a row of the file describes. What has ended without a start is renewed from today.
 */
export function relationsToAdd(row: FilledRow, cell: NamedCell, bench: Workbench): Added[] {
  return missingOf(row, cell, meantBy(row, cell, bench), bench);
}

/** Returns the elements that a cell names; a finding reports unknown ones, and several where one is allowed. */
function meantBy(row: FilledRow, { holds, named, title }: NamedCell, { names, findings }: Workbench): Meant[] {
  if (!holds.several && named.length > 1)
    findings.refuse("TOO_MANY", row.place, title, "Sel ini hanya boleh menyebut satu elemen.");
  return named.flatMap(each => names.meant({ kind: holds.kind, named: each, place: row.place, title }) ?? []);
}

/** Returns the relations to these elements that the row does not have yet. */
function missingOf(row: FilledRow, column: ColumnOfCell, others: readonly Meant[], bench: Workbench): Added[] {
  const own = knownOf(row, bench.names) ?? { ref: refOfRow(row) };
  const added = others.flatMap(other => {
    const inCell = relationIn(column, { own, other }, bench);
    return isThere(row, inCell, bench) ? [] : [{ ref: other.ref, since: startOf(inCell, bench) }];
  });
  return [...new Map(added.map(each => [each.ref, each])).values()];
}

type ColumnOfCell = Pick<NamedCell, "title" | "holds">;

/** Relation that a cell names, between the element of its row and another. */
interface InCell {
  title: string;
  relation: Relation;
  other: Meant;
  from: Meant;
  to: Meant;
  /** Relations of its type that are stored between its ends, in whatever period. */
  stored: StoredRelation[];
}

function relationIn(
  { title, holds }: ColumnOfCell,
  { own, other }: Record<"own" | "other", Meant>,
  bench: Workbench,
): InCell {
  const { direction, relation } = holds.field;
  const [from, to] = direction === "OUT" ? [own, other] : [other, own];
  const stored = storedBetween({ from, type: relation.type, to }, own, bench.stored);
  return { title, relation, other, from, to, stored };
}

/** True if the relation of a cell is stored, or described by a row of the file. Also records that the file names it. */
function isThere(row: FilledRow, inCell: InCell, bench: Workbench): boolean {
  const { relation, from, to, stored } = inCell;
  if (from.id && to.id) bench.told?.add(from.id, relation.type, to.id);
  const rows = bench.listed.between(from, relation.type, to);
  const ending = rows.find(bench.listed.endsCell);
  const isCovered = rows.some(each => bench.listed.isInForce(each, stored));
  const stands = stored.some(each => each.stands);
  const hadEnded = stored.some(each => !each.stands && !each.since);
  if (!ending || isCovered || (hadEnded && stands)) return stands || isCovered;
  refuseContradicted(row, inCell, ending, bench);
  return true;
}

/** Returns today for a relation that follows one without a start, which it would otherwise be taken for. */
function startOf({ relation, stored }: InCell, { today }: Workbench): string | undefined {
  // A to-one relation gets its start when it makes room.
  return !relation.oneAtATime && stored.some(({ since }) => !since) ? today : undefined;
}

/** Refuses a cell whose relation a row of the same file ends. */
function refuseContradicted(row: FilledRow, { other, title }: InCell, ending: FilledRow, { findings }: Workbench) {
  const { sheet, row: number } = ending.place;
  const message = `${called(other)} disebut di sini, tetapi menurut lembar ${sheet} baris ${number} hubungannya berakhir ${ending.properties.until}. Kosongkan sel ini, atau hapus baris itu.`;
  findings.refuse("RELATION_CONTRADICTED", row.place, title, message);
}

/** Returns true if level columns of the row, such as “RAL Level 4”, classify it together with a cell. */
export const isRefined = (row: FilledRow, { holds: { only } }: NamedCell): boolean =>
  only !== undefined && row.levels.some(({ holds }) => holds.only!.value === only.value);

/**
 * Returns the fields and refs by which the level columns of a row classify it, each taxonomy together with its own
 * column (see `isRefined`), if not stored yet.
 */
export function classificationsOf(row: FilledRow, bench: Workbench): { field: string; to: string }[] {
  const taxonomies = new Set(row.levels.map(({ holds }) => holds.only!.value));
  return [...taxonomies].flatMap(taxonomy => classificationIn(taxonomy, row, bench));
}

function classificationIn(taxonomy: string, row: FilledRow, bench: Workbench): { field: string; to: string }[] {
  const cells = row.levels.filter(({ holds }) => holds.only!.value === taxonomy);
  const cell = row.elements.find(({ holds }) => holds.only?.value === taxonomy);
  const [named] = cell ? meantBy(row, cell, bench) : [];
  if (cell && cell.named.length > 0 && !named) return [];
  const node = bench.levels.classify(row, cells, named);
  const column = lastOf(cells);
  const added = node ? missingOf(row, column, [node], bench) : [];
  return added.map(({ ref }) => ({ field: column.holds.field.name, to: ref }));
}

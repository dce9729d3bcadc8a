import type { Kind } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { UnrelateOperation } from "../../../repository/changes/operations/unrelate.js";
import type { ElementCells, Sheet } from "../column.js";
import { sheetOf } from "../layout.js";
import type { FilledRow } from "./filled-row.js";
import { endKindOf, kindOf } from "./row-kinds.js";
import type { StoredRelation } from "./stored.js";
import type { Told } from "./told.js";
import { keyOf, type Workbench } from "./workbench.js";

/** Effect of `replace` on the relations that a file has a place for. */
export interface Removals {
  /** By id of the relation. */
  going: ReadonlyMap<string, UnrelateOperation>;
  /** Indonesian labels of those that go, each read from an element of the file. */
  labels: string[];
  /** How many of those that the file could tell it does tell. */
  kept: number;
}

/**
 * Works out what `replace` removes: relations of elements of the file that the file would name if they were still to be,
 * because it has the column or the sheet that they stand in (`layout.ts` says in which). The write path ends a to-one
 * relation that is replaced by another. What is removed stays in the change log.
 */
export function removalsOf(rows: readonly FilledRow[], bench: Workbench, told: Told): Removals {
  const sheets = new Set(rows.map(({ sheet }) => sheet));
  const going = new Map<string, UnrelateOperation>();
  const kept = new Set<string>();
  const labels: string[] = [];
  for (const row of rows) {
    const { id, kind, cells } = elementOf(row, bench);
    const relations = (id && bench.stored.get(id)?.relations) || [];
    const carried = { id: id!, kind: kind!, cells, sheets, keepsIncoming: bench.opd !== undefined };
    const path = [row.place.sheet, row.place.row];
    for (const relation of relations.filter(each => isTellable(each, carried))) {
      if (told.has(relation) || isSucceeded(relation, row)) kept.add(relation.id);
      else if (!going.has(relation.id)) {
        going.set(relation.id, { action: "unrelate", relation: relation.id, path });
        labels.push(labelOf(relation, carried));
      }
    }
  }
  return { going, labels, kept: kept.size };
}

function labelOf({ type, from, other }: StoredRelation, { id, kind }: Carried): string {
  const ends: [string, string] = [kind.name, other.kind!];
  return from === id ? metamodel.labelOf(type, ends) : metamodel.labelOf(type, [ends[1], ends[0]], "IN");
}

/** The element of the repository that a row is or, of a relation, belongs to; and the cells that tell its relations. */
function elementOf(row: FilledRow, { names }: Workbench): { id?: string; kind?: Kind; cells: ElementCells[] } {
  const kind = kindOf(row);
  const empty = row.empty.flatMap(({ column: { holds } }) => (holds.as === "ELEMENTS" ? [holds] : []));
  if (kind)
    return {
      id: names.known.find(kind, keyOf(row))?.id,
      kind,
      cells: [...row.elements.map(({ holds }) => holds), ...empty],
    };
  const from = endKindOf(row, "from");
  return { id: from && row.ends.from && names.element(from, row.ends.from)?.id, kind: from, cells: [] };
}

interface Carried {
  id: string;
  kind: Kind;
  cells: readonly ElementCells[];
  /** Sheets of the file that have rows. */
  sheets: ReadonlySet<Sheet>;
  /** Relations that belong to others stay where only one perangkat daerah speaks. */
  keepsIncoming: boolean;
}

/** Whether the file has the place where such a relation stands. */
function isTellable(relation: StoredRelation, { id, kind, cells, sheets, keepsIncoming }: Carried): boolean {
  const direction = relation.from === id ? "OUT" : "IN";
  if (direction === "IN" && keepsIncoming) return false;
  if (relation.isBare && cells.some(holds => tells(holds, relation, direction))) return true;
  return direction === "OUT" && !standsInCell(relation, kind) && [...sheets].some(sheet => isSheetOf(sheet, relation));
}

const tells = ({ field, only }: ElementCells, { type, other }: StoredRelation, direction: string): boolean =>
  field.direction === direction && field.relation.type === type && (!only || other[only.property] === only.value);

/** Of a relation from a kind: whether a cell of its source, or of its target, is its place. */
function standsInCell(relation: StoredRelation, kind: Kind): boolean {
  const target = metamodel.kind(relation.other.kind!);
  return relation.isBare && (sheetTells(kind, relation, "OUT") || sheetTells(target, relation, "IN"));
}

const sheetTells = (kind: Kind, relation: StoredRelation, direction: string): boolean =>
  sheetOf(kind).columns.some(({ holds }) => holds.as === "ELEMENTS" && tells(holds, relation, direction));

const isSheetOf = ({ holds, columns }: Sheet, { type, other }: StoredRelation): boolean => {
  const to = columns.find(({ name }) => name === "to")?.holds;
  return (
    typeof holds !== "function" &&
    holds.type === type &&
    to?.as === "END" &&
    to.kinds.some(({ name }) => name === other.kind)
  );
};

/** A cell names another in its place, so the write path ends it on that day. */
const isSucceeded = (relation: StoredRelation, row: FilledRow): boolean =>
  row.elements.some(({ holds }) => !holds.several && tells(holds, relation, "OUT"));

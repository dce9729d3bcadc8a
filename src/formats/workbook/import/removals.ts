import type { Kind } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { UnrelateOperation } from "../../../repository/changes/operations/unrelate.js";
import { columnNamed, type ElementCells, type Sheet } from "../column.js";
import { sheetOf } from "../layout.js";
import type { FilledRow } from "./filled-row.js";
import { pathOf } from "./findings.js";
import { endKindOf, kindOf } from "./row-kinds.js";
import type { StoredRelation } from "./stored.js";
import type { Told } from "./told.js";
import { knownOf, type Workbench } from "./workbench.js";

/** Effect of `replace` on the relations for which the file has a column or sheet. */
export interface Removals {
  /** Operations by id of the relation. */
  going: ReadonlyMap<string, UnrelateOperation>;
  /** Indonesian labels of the removed relations, each from the element of the file. */
  labels: string[];
  /** Number of stored relations that the file also has. */
  kept: number;
}

/**
 * Plans what `replace` removes: relations of elements of the file that the file does not list, although it has their
 * column or sheet (see `layout.ts`). A to-one relation that another replaces is ended by the unit of work. The change
 * log retains everything that is removed.
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
    const path = pathOf(row.place);
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

/** Returns the stored element of a row, or the source of a relation row, with the cells for its relations. */
function elementOf(row: FilledRow, { names }: Workbench): { id?: string; kind?: Kind; cells: ElementCells[] } {
  const kind = kindOf(row);
  const empty = row.empty.flatMap(({ column: { holds } }) => (holds.as === "ELEMENTS" ? [holds] : []));
  if (kind)
    return {
      id: knownOf(row, names)?.id,
      kind,
      cells: [...row.elements.map(({ holds }) => holds), ...empty],
    };
  return { id: names.sourceOf(row)?.id, kind: endKindOf(row, "from"), cells: [] };
}

interface Carried {
  id: string;
  kind: Kind;
  cells: readonly ElementCells[];
  /** Sheets of the file that have rows. */
  sheets: ReadonlySet<Sheet>;
  /** True if incoming relations remain, because the file is that of a single perangkat daerah. */
  keepsIncoming: boolean;
}

/** True if the file has the column or sheet for a relation. */
function isTellable(relation: StoredRelation, { id, kind, cells, sheets, keepsIncoming }: Carried): boolean {
  const direction = relation.from === id ? "OUT" : "IN";
  if (direction === "IN" && keepsIncoming) return false;
  if (relation.isBare && cells.some(holds => tells(holds, relation, direction))) return true;
  return direction === "OUT" && !standsInCell(relation, kind) && [...sheets].some(sheet => isSheetOf(sheet, relation));
}

const tells = ({ field, only }: ElementCells, { type, other }: StoredRelation, direction: string): boolean =>
  field.direction === direction && field.relation.type === type && (!only || other[only.property] === only.value);

/** True if a cell of its source, or of its target, shows a relation from a kind. */
function standsInCell(relation: StoredRelation, kind: Kind): boolean {
  const target = metamodel.kind(relation.other.kind!);
  return relation.isBare && (sheetTells(kind, relation, "OUT") || sheetTells(target, relation, "IN"));
}

const sheetTells = (kind: Kind, relation: StoredRelation, direction: string): boolean =>
  sheetOf(kind).columns.some(({ holds }) => holds.as === "ELEMENTS" && tells(holds, relation, direction));

const isSheetOf = (sheet: Sheet, { type, other }: StoredRelation): boolean => {
  const { holds } = sheet;
  const to = columnNamed(sheet, "to")?.holds;
  return (
    typeof holds !== "function" &&
    holds.type === type &&
    to?.as === "END" &&
    to.kinds.some(({ name }) => name === other.kind)
  );
};

/** True if a to-one or level cell names another target, so the unit of work ends the relation on that day. */
const isSucceeded = (relation: StoredRelation, row: FilledRow): boolean =>
  [...row.elements, ...row.levels].some(({ holds }) => !holds.several && tells(holds, relation, "OUT"));

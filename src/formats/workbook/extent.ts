import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import type { Period } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Column, Sheet } from "./column.js";
import { sheets } from "./layout.js";
import type { Reader } from "./reader.js";

/** What a workbook holds: elements of these kinds, of one perangkat daerah if said, and the relations that belong to them. */
export interface Extent {
  kinds: readonly Kind[];
  /** Id of the perangkat daerah that answers for them, see `Element.responsible`. */
  responsible?: string;
}

/** Cypher: whether an element in a variable is within, its kind apart; today unless a period is given. */
export function isWithin(variable: string, { responsible }: Extent, scope: Scope, period?: Period): string {
  if (!responsible) return "true";
  const answering = period ? responsibleFor(variable, period, scope) : `${variable}.responsible`;
  return `${answering} = ${scope.parameter(responsible)}`;
}

/** The sheets of what may be within: those of its kinds, and those of relations that start there. */
export const sheetsWithin = ({ kinds }: Extent): Sheet[] =>
  sheets.filter(({ holds, columns }) => (isKind(holds) ? kinds.includes(holds) : startsOf(columns, kinds).length > 0));

/** The kinds that relations of a sheet start from, among some. */
export const startsOf = (columns: readonly Column[], kinds: readonly Kind[]): Kind[] => {
  const holds = columns.find(({ name }) => name === "from")?.holds;
  return holds?.as === "END" ? kinds.filter(kind => holds.kinds.includes(kind)) : [];
};

/**
 * The sheets to export, each with the kinds that it starts from: those of kinds, and those of relations of which there
 * are any. Asked beforehand, because most pairs of a kind and a relation type never occur.
 */
export async function sheetsToExport({ database, viewer }: Reader, extent: Extent): Promise<Exported[]> {
  const rows = await database.read(
    `MATCH (s:Element)-[r]->() WHERE ${visible(viewer, "s")} RETURN DISTINCT s.kind + ' ' + type(r) AS pair`,
  );
  const pairs = new Set(rows.map(({ pair }) => pair));
  return sheetsWithin(extent)
    .map(sheet => ({ sheet, starts: startsThatOccur(sheet, extent, pairs) }))
    .filter(({ starts }) => starts.length > 0);
}

/** A sheet, and the kinds that its rows are of or start from. */
export interface Exported {
  sheet: Sheet;
  starts: readonly Kind[];
}

function startsThatOccur({ holds, columns }: Sheet, { kinds }: Extent, pairs: Set<string>): Kind[] {
  if (isKind(holds)) return [holds];
  return startsOf(columns, kinds).filter(kind => pairs.has(`${kind.name} ${holds.type}`));
}

const isKind = (holds: Sheet["holds"]): holds is Kind => typeof holds === "function";

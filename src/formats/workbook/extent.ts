import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import type { Period } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Column, Sheet } from "./column.js";
import { sheets } from "./layout.js";
import type { Reader } from "./reader.js";

/** Content of a workbook: elements of these kinds, optionally of one perangkat daerah, and their outgoing relations. */
export interface Extent {
  kinds: readonly Kind[];
  /** Id of the responsible perangkat daerah, see `Element.responsible`. */
  responsible?: string;
}

/** Returns Cypher that is true if the element in a variable belongs to the perangkat daerah. Default period: today. */
export function isWithin(variable: string, { responsible }: Extent, scope: Scope, period?: Period): string {
  if (!responsible) return "true";
  const answering = period ? responsibleFor(variable, period, scope) : `${variable}.responsible`;
  return `${answering} = ${scope.parameter(responsible)}`;
}

/** Returns the sheets of these kinds, and those of relations that start from them. */
export const sheetsWithin = ({ kinds }: Extent): Sheet[] =>
  sheets.filter(({ holds, columns }) => (isKind(holds) ? kinds.includes(holds) : startsOf(columns, kinds).length > 0));

/** Returns those of the kinds from which relations of a sheet may start. */
export const startsOf = (columns: readonly Column[], kinds: readonly Kind[]): Kind[] => {
  const holds = columns.find(({ name }) => name === "from")?.holds;
  return holds?.as === "END" ? kinds.filter(kind => holds.kinds.includes(kind)) : [];
};

/**
 * Returns the sheets to export with their start kinds: those of kinds, and those of relation types that occur. One
 * query determines these beforehand, because most pairs of a kind and a relation type never occur.
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

/** Sheet, and the kinds of its elements or from which its relations start. */
export interface Exported {
  sheet: Sheet;
  starts: readonly Kind[];
}

function startsThatOccur({ holds, columns }: Sheet, { kinds }: Extent, pairs: Set<string>): Kind[] {
  if (isKind(holds)) return [holds];
  return startsOf(columns, kinds).filter(kind => pairs.has(`${kind.name} ${holds.type}`));
}

const isKind = (holds: Sheet["holds"]): holds is Kind => typeof holds === "function";

import { visible } from "../../access/viewer.js";
import { allOf, Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { FormSheet, GatheredSheet, RelationSheet } from "./column.js";
import { domainKinds, type Extent, isWithin } from "./extent.js";
import { gatheredSheet } from "./gathered-sheet.js";
import { relationSheets } from "./layout.js";
import type { Reader } from "./reader.js";
import { kindSheets, startsOf } from "./sheets-within.js";

/** Relations of one type that start from these kinds. */
interface StartsOfType {
  sheet: RelationSheet;
  starts: readonly Kind[];
}

/** Sheet to export; of relations, the types that occur and their starts. */
export interface Exported {
  sheet: FormSheet;
  relations?: readonly StartsOfType[];
}

/**
 * Returns the sheets to export: those of kinds, and those of relation types that occur. One query determines these
 * beforehand, because most pairs of a kind and a relation type never occur.
 */
export async function sheetsToExport(reader: Reader, extent: Extent): Promise<Exported[]> {
  const kinds = extent.isShort ? await kindsToShow(reader, extent) : extent.kinds;
  const occurring = await typesThatOccur(reader, extent);
  const gathered = extent.isShort ? gatheredSheet(extent.kinds) : undefined;
  const { inside, apart } = divide(occurring, gathered);
  return [
    ...kindSheets(kinds).map(sheet => ({ sheet })),
    ...(gathered ? [{ sheet: gathered, relations: inside }] : []),
    ...apart.map(each => ({ sheet: each.sheet, relations: [each] })),
  ];
}

/** Returns the kinds of a short workbook: those that are named or of a domain, and others that have elements. */
async function kindsToShow({ database, viewer, today }: Reader, extent: Extent): Promise<readonly Kind[]> {
  if (extent.kinds.length < metamodel.kinds.length) return extent.kinds;
  const scope = new Scope(viewer, today);
  const isShown = allOf(["n.code IS NOT NULL", visible(viewer, "n"), isWithin("n", extent, scope)]);
  const rows = await database.read(
    `MATCH (n:Element) WHERE ${isShown} RETURN DISTINCT n.kind AS kind`,
    scope.parameters,
  );
  const found = new Set(rows.map(({ kind }) => kind));
  return extent.kinds.filter(kind => domainKinds.includes(kind) || found.has(kind.name));
}

async function typesThatOccur({ database, viewer, today }: Reader, extent: Extent): Promise<StartsOfType[]> {
  const scope = new Scope(viewer, today);
  const rows = await database.read(
    `MATCH (s:Element)-[r]->(t:Element) WHERE ${allOf([visible(viewer, "s"), visible(viewer, "t"), isWithin("s", extent, scope)])}
     RETURN DISTINCT s.kind + ' ' + type(r) AS pair`,
    scope.parameters,
  );
  const pairs = new Set(rows.map(({ pair }) => pair));
  return relationSheets
    .map(sheet => ({
      sheet,
      starts: startsOf(sheet, extent.kinds).filter(kind => pairs.has(`${kind.name} ${sheet.holds.type}`)),
    }))
    .filter(({ starts }) => starts.length > 0);
}

/** Divides types into those inside the sheet that gathers some of them, and those apart from it. */
function divide(occurring: readonly StartsOfType[], gathered: GatheredSheet | undefined) {
  const isInside = (sheet: RelationSheet, kind: Kind) =>
    Boolean(gathered?.gathers.some(each => each.sheet === sheet && each.from === kind));
  const only = (wanted: boolean) =>
    occurring
      .map(({ sheet, starts }) => ({ sheet, starts: starts.filter(kind => isInside(sheet, kind) === wanted) }))
      .filter(({ starts }) => starts.length > 0);
  return { inside: only(true), apart: only(false) };
}

import { visible } from "../../access/viewer.js";
import { holdsElements } from "./column.js";
import { type Extent, isWithin } from "./extent.js";
import { type Pages, readElements } from "./read-elements.js";
import { readRelations } from "./read-relations.js";
import type { Reader } from "./reader.js";
import type { Exported } from "./sheets-to-export.js";

/** Yields all rows of a sheet within the extent, regardless of day and plateau. */
export async function* readSheet(reader: Reader, { sheet, relations = [] }: Exported, extent: Extent): Pages {
  const { columns } = sheet;
  for (const each of relations) yield* readRelations(reader, { ...each.sheet, columns }, each.starts, extent);
  if (!holdsElements(sheet)) return;
  const { holds: kind } = sheet;
  yield* readElements(reader, {
    columns,
    rows: scope => ({
      match: `MATCH (n:${kind.name}) WHERE n.code IS NOT NULL AND ${visible(scope.viewer, "n")} AND ${isWithin("n", extent, scope)} AND`,
      node: "n",
      shown: "TOLD",
    }),
  });
}

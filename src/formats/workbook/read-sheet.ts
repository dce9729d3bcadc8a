import { visible } from "../../access/viewer.js";
import { holdsElements, type RelationsHeld, type Sheet } from "./column.js";
import { type Exported, type Extent, isWithin } from "./extent.js";
import { type Pages, readElements } from "./read-elements.js";
import { readRelations } from "./read-relations.js";
import type { Reader } from "./reader.js";

/** Yields all rows of a sheet within the extent, regardless of day and plateau. */
export function readSheet(reader: Reader, { sheet, starts }: Exported, extent: Extent): Pages {
  if (!holdsElements(sheet)) return readRelations(reader, sheet as Sheet & { holds: RelationsHeld }, starts, extent);
  const { holds: kind, columns } = sheet;
  return readElements(reader, {
    columns,
    rows: scope => ({
      match: `MATCH (n:${kind.name}) WHERE n.code IS NOT NULL AND ${visible(scope.viewer, "n")} AND ${isWithin("n", extent, scope)} AND`,
      node: "n",
      shown: "TOLD",
    }),
  });
}

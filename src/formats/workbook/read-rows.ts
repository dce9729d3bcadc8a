import { visible } from "../../access/viewer.js";
import { enumerationOf, type PropertyType } from "../../metamodel/define/index.js";
import { Cutoff } from "../../questions/impact/impact-types.js";
import type { Column } from "./column.js";
import { compileName } from "./compile-cells.js";
import { type Pages, rowsOfPage } from "./read-elements.js";
import type { Reader, ToBeNamed } from "./reader.js";
import type { Cell } from "./to-cell.js";

/** Returns a column of a read-only sheet. */
export const readColumn = (header: string, name: string, type: PropertyType, list = false): Column => ({
  header,
  name,
  holds: { as: "VALUE", type: () => type, list },
  need: "OPTIONAL",
});

/** Reason why rows are incomplete; null if they are complete. */
type Cut = keyof typeof Cutoff | null;

/** Yields rows in pages; `tell` converts some into cells. The last row states the cutoff, if any. */
export async function* pagesOf<T>(
  rows: T[],
  tell: (some: T[]) => Promise<Cell[][]>,
  { columns, cutoff }: { columns: readonly Column[]; cutoff: Cut },
): Pages {
  for (let start = 0; start < rows.length; start += rowsOfPage) yield await tell(rows.slice(start, start + rowsOfPage));
  if (cutoff) yield [cutRow(columns, rows.length, cutoff)];
}

const cutRow = (columns: readonly Column[], rows: number, cutoff: NonNullable<Cut>): Cell[] => [
  `TERPOTONG setelah ${rows} baris: ${enumerationOf(Cutoff)!.labels[cutoff]!.toLowerCase()}.`,
  ...Array<null>(columns.length - 1).fill(null),
];

/** Reads the names of elements, by id. */
export async function readNamesOfIds(
  { database, viewer }: Reader,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, ToBeNamed>> {
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (n:Element {id: id}) WHERE ${visible(viewer, "n")} RETURN id, ${compileName("n", { viewer })} AS element`,
    { ids: [...new Set(ids)].filter(Boolean) },
  );
  return new Map(rows.map(({ id, element }) => [id, element]));
}

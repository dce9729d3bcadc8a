import { visible } from "../../access/viewer.js";
import { enumerationOf, type PropertyType } from "../../metamodel/define/index.js";
import { Cutoff } from "../../questions/impact/impact-types.js";
import type { Column } from "./column.js";
import { compileName } from "./compile-cells.js";
import { type Pages, rowsOfPage } from "./read-elements.js";
import type { Reader, ToBeNamed } from "./reader.js";
import type { Cell } from "./to-cell.js";

/** A column of a sheet that is only read. */
export const readColumn = (header: string, name: string, type: PropertyType, list = false): Column => ({
  header,
  name,
  holds: { as: "VALUE", type: () => type, list },
  need: "OPTIONAL",
});

/** Why rows are not all there are; null where they are. */
type Cut = keyof typeof Cutoff | null;

/** Rows page by page, as `tell` makes cells of some; the last row says so where they are not all. */
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

/** How elements are called, by id. */
export async function readNamesOfIds(
  { database, viewer }: Reader,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, ToBeNamed>> {
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (n:Element {id: id}) WHERE ${visible(viewer, "n")} RETURN id, ${compileName("n")} AS element`,
    { ids: [...new Set(ids)].filter(Boolean) },
  );
  return new Map(rows.map(({ id, element }) => [id, element]));
}

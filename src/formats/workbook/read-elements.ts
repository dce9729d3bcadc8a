import { readable } from "../../access/readable.js";
import { lastOf } from "../../common/present.js";
import { Scope } from "../../graph/scope.js";
import { encodeCursor } from "../../repository/elements/cursor.js";
import { firstRows, type OrderBy, orderOf, type RelatedCount } from "../../repository/elements/order.js";
import type { Column } from "./column.js";
import { compileCells, type Shown } from "./compile-cells.js";
import type { Reader } from "./reader.js";
import { type Cell, toCell } from "./to-cell.js";

/** Rows of a sheet in pages, of which only one is in memory. */
export type Pages = AsyncIterable<Cell[][]>;

/** Selection, order and cells of elements. Compiled anew for each page. */
export interface Listing {
  columns: readonly Column[];
  /** Returns `MATCH … WHERE …` to which one more condition can be appended, its variable, and the relations to show. */
  rows(scope: Scope): { match: string; node: string; shown: Shown; count?: (field: string) => RelatedCount };
  /** Keys with a `count` need that of `rows`. */
  orderBy?: readonly OrderBy[] | null;
}

/** Elements per statement: Neo4j and Node hold their cells in memory. */
export const rowsOfPage = 1_000;

/** Yields the rows of a listing by keyset pagination, so that concurrent writes neither repeat nor skip rows. */
export async function* readElements(reader: Reader, { columns, rows, orderBy }: Listing): Pages {
  let after: string | undefined;
  do {
    const scope = new Scope(reader.viewer, reader.today);
    const { match, node, shown, count } = rows(scope);
    const order = orderOf(node, orderBy, { read: property => readable(scope.viewer, node, property), count });
    const onwards = after ? order.after(after, scope) : "true";
    const cells = compileCells(columns, node, scope, shown);
    const found = firstRows(match, { shown: [node], order, onwards, limit: scope.parameter(rowsOfPage) });
    const cypher = `${found} RETURN ${order.key} AS key, ${cells} AS cells ORDER BY ${order.clause}`;
    const page = await reader.database.read(scope.opening + cypher, scope.parameters);
    yield page.map(row => columns.map((column, index) => toCell(row.cells[index], column, reader)));
    after = page.length === rowsOfPage ? encodeCursor(lastOf(page).key) : undefined;
  } while (after);
}

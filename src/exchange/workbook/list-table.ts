import type { Kind } from "../../metamodel/define/index.js";
import { filterCost } from "../../repository/cost/filter-cost.js";
import { limits } from "../../repository/limits.js";
import { type ConnectionArguments, compileList } from "../../repository/reading/connection.js";
import { RepositoryError } from "../../repository/repository-error.js";
import type { ReadSheet } from "./column.js";
import { sheetOf } from "./layout.js";
import { type Pages, readElements } from "./read-elements.js";
import type { Reader } from "./reader.js";

/** One sheet of rows to hand out. */
export interface Table {
  sheet: ReadSheet;
  rows: Pages;
}

/** Everything that a list of a kind would page through, with the relations that are in force on its day. */
export async function listTable(reader: Reader, kind: Kind, args: ConnectionArguments): Promise<Table> {
  const cost = filterCost(args.filter, kind);
  if (cost > limits.maxCost) {
    throw new RepositoryError("COST_EXCEEDED", `The filter costs ${cost}, more than ${limits.maxCost}.`);
  }
  const sheet = sheetOf(kind);
  const rows = readElements(reader, {
    columns: sheet.columns,
    orderBy: args.orderBy,
    rows: scope => {
      const { rows, frame } = compileList(kind, args, scope);
      return { match: rows.match, node: rows.node, shown: frame };
    },
  });
  return { sheet, rows: await begun(rows) };
}

/** The same pages, the first of them read: what cannot be asked is known before anything is handed out. */
async function begun(pages: Pages): Promise<Pages> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  })();
}

import type { GraphQLSchema } from "graphql";
import { get } from "../../common/present.js";
import type { Table } from "../workbook/list-table.js";
import type { Pages } from "../workbook/read-elements.js";
import { readColumn } from "../workbook/read-rows.js";
import type { Cell } from "../workbook/to-cell.js";
import { type Ask, type Choose, documentTables } from "./answer-tables.js";

/** Parts of a report in its order, by their paths in the answer of its document: `opd`, `opd.units.nodes`. */
export interface Report {
  document: string;
  /** Titles of groups of single values, all of which are in the first sheet. */
  facts: Readonly<Record<string, string>>;
  /** Names of the sheets of lists, each at most 31 characters. */
  lists: Readonly<Record<string, string>>;
}

/** Name of the first sheet. */
const summary = "Ringkasan";

const columns = ["Bagian", "Keterangan", "Isi"].map(header => readColumn(header, header, String));

/**
 * Returns the tables of a report: first its single values, one a row, then its lists, one sheet each. Throws an Error for a
 * part that its document does not have, and what `ask` throws.
 */
export async function reportTables(
  schema: GraphQLSchema,
  { document, facts, lists }: Report,
  variables: Record<string, unknown>,
  ask: Ask,
): Promise<Table[]> {
  const choose: Choose = sheets =>
    sheets
      .map(sheet => ({ ...sheet, name: sheet.rows.join(".") }))
      .filter(({ name }) => Object.hasOwn(facts, name) || Object.hasOwn(lists, name));
  const tables = await documentTables(schema, document, variables, { ask, choose });
  const found = new Map(tables.map(table => [table.sheet.name, table]));
  const groups = Object.entries(facts).map(([path, title]) => ({ title, table: get(found, path) }));
  const sheets = Object.entries(lists).map(([path, name]) => {
    const { sheet, rows } = get(found, path);
    return { sheet: { ...sheet, name }, rows };
  });
  return [{ sheet: { name: summary, columns }, rows: factsOf(groups) }, ...sheets];
}

/** Yields a row for each value of each group; none for a value that is not recorded. */
async function* factsOf(groups: readonly { title: string; table: Table }[]): Pages {
  for (const { title, table } of groups)
    for await (const rows of table.rows)
      yield rows.flatMap(cells =>
        cells.flatMap((cell, index): Cell[][] =>
          cell === null ? [] : [[title, table.sheet.columns[index]!.header, textOf(cell)]],
        ),
      );
}

/** Returns a day as text, because the column has no style of dates. */
const textOf = (cell: NonNullable<Cell>): Cell => (typeof cell === "object" ? cell.day : cell);

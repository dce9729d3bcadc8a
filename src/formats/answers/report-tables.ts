import type { GraphQLSchema } from "graphql";
import { get } from "../../common/present.js";
import type { Table } from "../workbook/list-table.js";
import type { Pages } from "../workbook/read-elements.js";
import { readColumn } from "../workbook/read-rows.js";
import type { Cell } from "../workbook/to-cell.js";
import { type Choose, documentTables } from "./answer-tables.js";
import type { Ask } from "./paged-tables.js";

/**
 * Parts of a report in its order, by their paths in the answer of its document: `opd`, `opd.units.nodes`. Those of root
 * fields that the variables leave out are left out.
 */
export interface Report {
  document: string;
  /** Titles of groups of single values, all of which are in the first sheet. */
  facts: Readonly<Record<string, string>>;
  /** Names of the sheets of lists, each at most 31 characters; also of lists within rows, such as `evidence.indicators.figures`. */
  lists: Readonly<Record<string, string>>;
  /** Rows of the first sheet before all others: group, label, value. Default: none. */
  made?: readonly (readonly [title: string, label: string, value: string])[];
}

/** Name of the first sheet. */
const summary = "Ringkasan";

const columns = ["Bagian", "Keterangan", "Isi"].map(header => readColumn(header, header, String));

/**
 * Returns the tables of a report: first its single values, one a row, then its lists, one sheet each. Throws what
 * `ask` throws.
 */
export async function reportTables(
  schema: GraphQLSchema,
  { document, facts, lists, made = [] }: Report,
  variables: Record<string, unknown>,
  ask: Ask,
): Promise<Table[]> {
  const choose: Choose = sheets =>
    sheets
      .map(sheet => ({ ...sheet, name: sheet.rows.join(".") }))
      .filter(({ name }) => Object.hasOwn(facts, name) || Object.hasOwn(lists, name));
  const tables = await documentTables(schema, document, variables, { ask, choose, ownTables: Object.keys(lists) });
  const found = new Map(tables.map(table => [table.sheet.name, table]));
  const partsOf = (declared: Readonly<Record<string, string>>) =>
    Object.entries(declared).flatMap(([path, title]) => (found.has(path) ? [{ title, ...get(found, path) }] : []));
  const sheets = partsOf(lists).map(({ title, sheet, rows }) => ({ sheet: { ...sheet, name: title }, rows }));
  return [{ sheet: { name: summary, columns }, rows: factsOf(made, partsOf(facts)) }, ...sheets];
}

/** Yields a row for each value of each group, after those that are given; none for a value that is not recorded. */
async function* factsOf(made: NonNullable<Report["made"]>, groups: readonly (Table & { title: string })[]): Pages {
  yield made.map(row => [...row]);
  for (const { title, sheet, rows: pages } of groups)
    for await (const rows of pages)
      yield rows.flatMap(cells =>
        cells.flatMap((cell, index): Cell[][] =>
          cell === null ? [] : [[title, sheet.columns[index]!.header, textOf(cell)]],
        ),
      );
}

/** Returns a day as text, because the column has no style of dates. */
const textOf = (cell: NonNullable<Cell>): Cell => (typeof cell === "object" ? cell.day : cell);

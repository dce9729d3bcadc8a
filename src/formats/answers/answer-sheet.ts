import { type GraphQLNamedType, isEnumType } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Float } from "type-graphql";
import { joinList, neutralise } from "../workbook/cell-text.js";
import type { ReadSheet } from "../workbook/column.js";
import { readColumn } from "../workbook/read-rows.js";
import { type Cell, yesOrNo } from "../workbook/to-cell.js";
import { pageKey } from "./paged-document.js";
import { labelOfValue } from "./words.js";

/** A column of an answer: its header in Indonesian, and the path of response keys from the root of the answer. */
export interface AnswerColumn {
  header: string;
  path: readonly string[];
  type: GraphQLNamedType;
}

/** Rows of an answer as a table. `rows`: path of response keys to them; a list on the way is unfolded. */
export interface AnswerSheet {
  name: string;
  rows: readonly string[];
  columns: readonly AnswerColumn[];
  /** The rows come in pages; without it, all of them are in the first page. */
  isPaged: boolean;
  /** The last row says so where the answer is partial. */
  tellsCut: boolean;
}

/** The sheet as workbooks and CSV write it. */
export const toReadSheet = ({ name, columns }: AnswerSheet): ReadSheet => ({
  name,
  columns: columns.map(({ header, path, type }) => readColumn(header, path.join("."), cellType(type))),
});

const cellType = ({ name }: GraphQLNamedType) => {
  if (name === GraphQLLocalDate.name) return GraphQLLocalDate;
  return isNumeric(name) ? Float : String;
};

const isNumeric = (type: string) => ["Int", "Float", "SafeInt"].includes(type);

/** The rows of a sheet in one page of an answer. */
export const cellsOf = (data: unknown, { rows, columns }: AnswerSheet): Cell[][] =>
  [...unfold([data], rows)].map(chain => columns.map(column => cellOf(valuesOf(chain, rows, column.path), column)));

/** Each row with what it lies in: the answer itself first, the row last. */
function* unfold(chain: unknown[], rows: readonly string[]): Iterable<unknown[]> {
  const key = rows[chain.length - 1];
  if (key === undefined) return yield chain;
  for (const each of listOf(at(chain.at(-1), key))) yield* unfold([...chain, each], rows);
}

/** Stands in a cell for what a page within the row leaves out. */
const more = "…";

/** What a column has of a row: the path leaves the way to the row where they part. */
function valuesOf(chain: unknown[], rows: readonly string[], path: readonly string[]): unknown[] {
  const common = path.findIndex((key, index) => key !== rows[index]);
  const depth = common < 0 ? path.length : common;
  return path.slice(depth).reduce((values, key) => values.flatMap(each => beneath(each, key)), [chain[depth]]);
}

function beneath(value: unknown, key: string): unknown[] {
  if (value === more) return [more];
  const values = listOf(at(value, key));
  const isCut = ["nodes", "edges"].includes(key) && (at(value, pageKey) as Page)?.hasNextPage;
  return isCut ? [...values, more] : values;
}

type Page = { hasNextPage: boolean } | undefined;

const at = (value: unknown, key: string): unknown => (value as Record<string, unknown>)[key];

const listOf = (value: unknown): unknown[] =>
  [value].flat(Number.POSITIVE_INFINITY).filter(each => each !== null && each !== undefined);

function cellOf(values: unknown[], { type, path }: AnswerColumn): Cell {
  const [value, ...others] = values;
  if (value === undefined) return null;
  if (others.length > 0)
    return neutralise(joinList([...new Set(values.map(each => textOf(each, type, path)))])) || null;
  if (type.name === GraphQLLocalDate.name) return { day: String(value) };
  return typeof value === "number" ? value : neutralise(textOf(value, type, path)) || null;
}

function textOf(value: unknown, type: GraphQLNamedType, path: readonly string[]): string {
  if (typeof value === "boolean") return yesOrNo[`${value}`];
  return labelOfValue(String(value), isEnumType(type) ? type.name : path.at(-1)!) ?? String(value);
}

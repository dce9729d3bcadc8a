import { type GraphQLNamedType, isEnumType } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Float } from "type-graphql";
import { lastOf } from "../../common/present.js";
import { yesOrNo } from "../../metamodel/value-text.js";
import { joinList, neutralise } from "../workbook/cell-text.js";
import type { ReadSheet } from "../workbook/column.js";
import { readColumn } from "../workbook/read-rows.js";
import type { Cell } from "../workbook/to-cell.js";
import { pageKey } from "./paged-document.js";
import { labelOfValue } from "./words.js";

/** Column of an answer: its header in Indonesian, and the path of response keys from the root of the answer. */
export interface AnswerColumn {
  header: string;
  path: readonly string[];
  type: GraphQLNamedType;
}

/** Table of the rows of an answer. `rows`: path of response keys to the rows; lists on the path are flattened. */
export interface AnswerSheet {
  name: string;
  rows: readonly string[];
  columns: readonly AnswerColumn[];
  /** True if the rows are paged; otherwise all of them are in the first page. */
  isPaged: boolean;
  /** True if the last row reports that the answer is partial. */
  tellsCut: boolean;
}

/** Converts the sheet for the writers of workbooks and CSV. */
export const toReadSheet = ({ name, columns }: AnswerSheet): ReadSheet => ({
  name,
  columns: columns.map(({ header, path, type }) => readColumn(header, path.join("."), cellType(type))),
});

const cellType = ({ name }: GraphQLNamedType) => {
  if (name === GraphQLLocalDate.name) return GraphQLLocalDate;
  return isNumeric(name) ? Float : String;
};

const isNumeric = (type: string) => ["Int", "Float", "SafeInt"].includes(type);

/** Returns the rows of a sheet from one page of an answer. */
export const cellsOf = (data: unknown, { rows, columns }: AnswerSheet): Cell[][] =>
  [...unfold([data], rows)].map(chain => columns.map(column => cellOf(valuesOf(chain, rows, column.path), column)));

/** Yields each row with its ancestors: the answer first, the row last. */
function* unfold(chain: unknown[], rows: readonly string[]): Iterable<unknown[]> {
  const key = rows[chain.length - 1];
  if (key === undefined) return yield chain;
  for (const each of listOf(at(chain.at(-1), key))) yield* unfold([...chain, each], rows);
}

/** Marker in a cell for values beyond the first page of a nested list. */
const more = "…";

/** Returns the values of a column for a row. The path starts at the last common ancestor of column and row. */
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
  if (typeof value === "object") return JSON.stringify(value);
  return labelOfValue(String(value), isEnumType(type) ? type.name : lastOf(path)) ?? String(value);
}

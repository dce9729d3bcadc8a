import type { DocumentNode } from "graphql";
import { lastOf } from "../../common/present.js";
import type { Table } from "../workbook/list-table.js";
import type { Pages } from "../workbook/read-elements.js";
import type { Cell } from "../workbook/to-cell.js";
import { type AnswerSheet, cellsOf, toReadSheet } from "./answer-sheet.js";
import { pageKey, type RootDocument, variablesAfter } from "./paged-document.js";

export type Variables = Record<string, unknown>;

/** Executes a GraphQL document. Throws the errors of the answer. */
export type Ask = (document: DocumentNode, variables: Variables) => Promise<Record<string, any>>;

/** Returns the tables of one root field; further pages are requested when their rows are read. */
export async function tablesOf(
  sheets: AnswerSheet[],
  { document, isPaged }: RootDocument,
  variables: Variables,
  ask: Ask,
): Promise<Table[]> {
  const askPage = (cursor: string | null) =>
    ask(document, isPaged ? { ...variables, ...variablesAfter(cursor) } : variables);
  const first = await askPage(null);
  return sheets.map(sheet => ({ sheet: toReadSheet(sheet), rows: pagesOf(sheet, first, askPage) }));
}

async function* pagesOf(
  sheet: AnswerSheet,
  first: Record<string, any>,
  askPage: (cursor: string) => ReturnType<Ask>,
): Pages {
  const [root] = sheet.rows as [string];
  let data = first;
  let rows = cellsOf(data, sheet);
  let count = rows.length;
  yield rows;
  for (let page = data[root]?.[pageKey]; sheet.isPaged && page?.hasNextPage; page = data[root]?.[pageKey]) {
    data = await askPage(page.endCursor);
    rows = cellsOf(data, sheet);
    count += rows.length;
    yield rows;
  }
  if (sheet.tellsCut ? data[root]?.isPartial : isCutWithin(data, sheet)) yield [cutRow(sheet, count)];
}

/** Returns true if the answer has only the first page of a list that is beneath its root field. */
function isCutWithin(data: Record<string, any>, { rows, isPaged }: AnswerSheet): boolean {
  if (isPaged || !["nodes", "edges"].includes(lastOf(rows))) return false;
  const list = rows.slice(0, -1).reduce<Record<string, any> | undefined>((within, key) => within?.[key], data);
  return Boolean(list?.[pageKey]?.hasNextPage);
}

const cutRow = ({ columns }: AnswerSheet, count: number): Cell[] => [
  `TERPOTONG setelah ${count} baris.`,
  ...Array<null>(columns.length - 1).fill(null),
];

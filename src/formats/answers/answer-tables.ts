import { type DocumentNode, type FieldNode, type GraphQLError, type GraphQLSchema, Kind, parse } from "graphql";
import { limits } from "../../common/limits.js";
import { lastOf } from "../../common/present.js";
import type { Question, QuestionTable } from "../../questions/question.js";
import type { Table } from "../workbook/list-table.js";
import type { Pages } from "../workbook/read-elements.js";
import type { Cell } from "../workbook/to-cell.js";
import { keyOf } from "./answer-places.js";
import { type AnswerSheet, cellsOf, toReadSheet } from "./answer-sheet.js";
import { type Parts, pageKey, type RootDocument, rootDocument, variablesAfter } from "./paged-document.js";
import { sheetsIn } from "./plan-sheets.js";
import { documentOfTable, sheetOfTable } from "./table-document.js";

type Variables = Record<string, unknown>;

/** Executes a GraphQL document. Throws the errors of the answer. */
export type Ask = (document: DocumentNode, variables: Variables) => Promise<Record<string, any>>;

/** Sheets of a document that are wanted, under any name. Throws for an unknown name. */
export type Choose = (sheets: readonly AnswerSheet[]) => readonly AnswerSheet[];

/** Returns the chosen tables of a document, in the order of `sheetsIn`. Only root fields with a chosen table are executed. */
export async function documentTables(
  schema: GraphQLSchema,
  text: string,
  variables: Variables,
  { ask, choose }: { ask: Ask; choose: Choose },
): Promise<Table[]> {
  const parts = partsOf(text);
  const query = schema.getQueryType()!;
  const reading = { schema, fragments: new Map(parts.fragments.map(each => [each.name.value, each])) };
  const roots = fieldsOf(parts);
  const sheets = withOwnNames(roots.map(node => sheetsIn(node, query, reading)));
  const chosen = choose(sheets.flat());
  const tables: Table[] = [];
  for (const node of roots) {
    const wanted = chosen.filter(({ rows: [root] }) => root === keyOf(node));
    if (wanted.length > 0) tables.push(...(await tablesOf(wanted, rootDocument(schema, parts, node), variables, ask)));
  }
  return tables;
}

type Declared = Pick<Question, "name"> & { table: QuestionTable };

/**
 * Returns the table that a question declares, for arguments of its root field. Pages are as large as the cost limit
 * allows.
 */
export async function questionTable(
  schema: GraphQLSchema,
  declared: Declared,
  args: Variables,
  ask: Ask,
): Promise<Table> {
  try {
    return await tableOf(schema, declared, args, ask, limits.maxPageSize);
  } catch (error) {
    const rowsOfPage = affordableRows(error);
    if (rowsOfPage === undefined) throw error;
    return tableOf(schema, declared, args, ask, rowsOfPage);
  }
}

async function tableOf(
  schema: GraphQLSchema,
  { name, table }: Declared,
  args: Variables,
  ask: Ask,
  rowsOfPage: number,
): Promise<Table> {
  const root = schema.getQueryType()!.getFields()[name]!;
  const parts = partsOf(documentOfTable(root, table, args, rowsOfPage));
  const alone = rootDocument(schema, parts, fieldsOf(parts)[0]!);
  const [only] = await tablesOf([sheetOfTable(root, table)], alone, args, ask);
  return only!;
}

/** Returns the largest page size within the cost limit, as cost is proportional to rows; undefined for other errors. */
function affordableRows(error: unknown): number | undefined {
  const { code, requested, max } = (error as GraphQLError).extensions ?? {};
  if (code !== "COST_EXCEEDED") return undefined;
  const rows = Math.floor((limits.maxPageSize * Number(max)) / Number(requested));
  return rows > 0 ? rows : undefined;
}

/** Documents of the server have exactly one operation, whose selections are fields only. */
function partsOf(text: string): Parts {
  const { definitions } = parse(text);
  const operation = definitions.find(each => each.kind === Kind.OPERATION_DEFINITION)!;
  return { operation, fragments: definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION) };
}

const fieldsOf = ({ operation }: Parts) => operation.selectionSet.selections as readonly FieldNode[];

async function tablesOf(
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

/** Numbers sheets whose shortened names are equal. */
function withOwnNames(roots: AnswerSheet[][]): AnswerSheet[][] {
  const counts = new Map<string, number>();
  const numbered = (sheet: AnswerSheet): AnswerSheet => {
    const count = (counts.get(sheet.name) ?? 0) + 1;
    counts.set(sheet.name, count);
    return count > 1 ? { ...sheet, name: `${sheet.name.slice(0, 28)} ${count}` } : sheet;
  };
  return roots.map(sheets => sheets.map(numbered));
}

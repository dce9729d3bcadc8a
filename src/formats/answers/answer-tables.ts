import {
  type FieldNode,
  type GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  getDirectiveValues,
  Kind,
  parse,
  valueFromASTUntyped,
} from "graphql";
import { limits } from "../../common/limits.js";
import type { Question, QuestionTable } from "../../questions/question.js";
import type { Table } from "../workbook/list-table.js";
import { keyOf } from "./answer-places.js";
import type { AnswerSheet } from "./answer-sheet.js";
import { type Parts, rootDocument } from "./paged-document.js";
import { type Ask, tablesOf, type Variables } from "./paged-tables.js";
import { sheetsIn } from "./plan-sheets.js";
import { documentOfTable, sheetOfTable } from "./table-document.js";

/** Sheets of a document that are wanted, under any name. Throws for an unknown name. */
export type Choose = (sheets: readonly AnswerSheet[]) => readonly AnswerSheet[];

/** Means by which the tables of a document are read. */
interface Means {
  ask: Ask;
  choose: Choose;
  /** See `Reading`. */
  ownTables?: readonly string[];
}

/**
 * Returns the chosen tables of a document, in the order of `sheetsIn`. Only root fields with a chosen table are executed; those
 * that the variables leave out have none.
 */
export async function documentTables(
  schema: GraphQLSchema,
  text: string,
  variables: Variables,
  { ask, choose, ownTables }: Means,
): Promise<Table[]> {
  const parts = partsOf(text);
  const query = schema.getQueryType()!;
  const reading = { schema, fragments: new Map(parts.fragments.map(each => [each.name.value, each])), ownTables };
  const given = { ...defaultsOf(parts), ...variables };
  const roots = fieldsOf(parts).filter(node => isIncluded(node, given));
  const sheets = withOwnNames(roots.map(node => sheetsIn(node, query, reading)));
  const chosen = choose(sheets.flat());
  const tables: Table[] = [];
  for (const node of roots) {
    const wanted = chosen.filter(({ rows: [root] }) => root === keyOf(node));
    if (wanted.length > 0) tables.push(...(await tablesOf(wanted, rootDocument(schema, parts, node), variables, ask)));
  }
  return tables;
}

/** Returns false for a field whose `@include` is false with these variables. */
const isIncluded = (node: FieldNode, variables: Variables) =>
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;

const defaultsOf = ({ operation }: Parts): Variables =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

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
  const shown = { ...table, columns: table.columnsFor?.(args) ?? table.columns };
  const parts = partsOf(documentOfTable(root, shown, args, rowsOfPage));
  const alone = rootDocument(schema, parts, fieldsOf(parts)[0]!);
  const [only] = await tablesOf([sheetOfTable(root, shown)], alone, args, ask);
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

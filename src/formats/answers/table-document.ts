import { type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, getNamedType } from "graphql";
import { groupBy } from "../../common/group-by.js";
import type { QuestionTable } from "../../questions/question.js";
import type { AnswerSheet } from "./answer-sheet.js";
import { rootQuery } from "./root-query.js";

type Root = GraphQLField<unknown, unknown>;

/** Returns the sheet that a question declares. */
export const sheetOfTable = (root: Root, { rows, columns }: QuestionTable): AnswerSheet => ({
  name: root.name,
  rows: pathOf(root, rows),
  columns: Object.entries(columns).map(([header, path]) => ({
    header,
    path: pathOf(root, path),
    type: typeAt(getNamedType(root.type), path.split(".")),
  })),
  isPaged: /^nodes(\.|$)/.test(rows),
  tellsCut: true,
});

const pathOf = (root: Root, path: string): string[] => [root.name, ...path.split(".").filter(Boolean)];

/** Throws for a column that the schema does not have. */
function typeAt(type: GraphQLNamedType, [name, ...rest]: string[]): GraphQLNamedType {
  const field = (type as GraphQLObjectType).getFields()[name!];
  if (!field) throw new Error(`A table has the column ${name}, but ${type.name} has no such field.`);
  return rest.length > 0 ? typeAt(getNamedType(field.type), rest) : getNamedType(field.type);
}

/**
 * Returns the document that selects the columns of a table, with the given arguments as variables and the given page
 * size.
 */
export function documentOfTable(
  root: Root,
  { columns }: QuestionTable,
  given: Record<string, unknown>,
  rowsOfPage: number,
): string {
  const isPaged = root.args.some(({ name }) => name === "after");
  const asked = [...Object.values(columns), ...cutOf(root)].map(path => path.split("."));
  return rootQuery(root, given, { selection: selectionOf(asked), fixed: isPaged ? [`first: ${rowsOfPage}`] : [] });
}

/** Selects `isPartial` if the answer has it, so that the table can report a cut. */
const cutOf = ({ type }: Root) =>
  "isPartial" in (getNamedType(type) as GraphQLObjectType).getFields() ? ["isPartial"] : [];

/** Builds a selection from paths: `nodes.element.code`, `nodes.score` → `nodes { element { code } score }`. */
function selectionOf(paths: string[][]): string {
  const beneath = groupBy(paths, ([name]) => name!);
  const fields = [...beneath].map(([name, each]) => {
    const deeper = each.map(path => path.slice(1)).filter(path => path.length > 0);
    return deeper.length > 0 ? `${name} { ${selectionOf(deeper)} }` : name;
  });
  return fields.join(" ");
}

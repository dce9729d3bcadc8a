import {
  type FieldNode,
  type GraphQLCompositeType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  type SelectionSetNode,
} from "graphql";
import { twinIn } from "../../metamodel/define/index.js";
import { capitalised } from "../workbook/kind-sheet.js";
import { keyOf, type Place, placesIn, propertyOf, type Reading } from "./answer-places.js";
import type { AnswerColumn, AnswerSheet } from "./answer-sheet.js";

/** Maximum length of the name of a sheet in Excel. */
const longestName = 31;

const summary = " (ringkasan)";

/**
 * Returns the tables of a root field: first its paged lists, then its other lists, and last one row with the values
 * beside them. A list within a row is written into cells.
 */
export function sheetsIn(node: FieldNode, root: GraphQLCompositeType, reading: Reading): AnswerSheet[] {
  const [place] = placesIn({ kind: "SelectionSet", selections: [node] } as SelectionSetNode, root, reading);
  const { facts, lists } = survey(place!, reading);
  const name = `${keyOf(node).slice(0, longestName - summary.length)}${summary}`;
  const beside = facts.length > 0 ? [{ name, rows: place!.path, columns: facts, isPaged: false, tellsCut: false }] : [];
  const ranked = [...lists.filter(({ isPaged }) => isPaged), ...lists.filter(({ isPaged }) => !isPaged), ...beside];
  return ranked.map(sheet => ({ ...sheet, columns: withOwnHeaders(sheet.columns) }));
}

function survey(place: Place, reading: Reading): { facts: AnswerColumn[]; lists: AnswerSheet[] } {
  const { field, node } = place;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return { facts: [columnOf(place)], lists: [] };
  if (isListType(getNullableType(field.type))) return { facts: [], lists: tablesIn(place, reading) };
  const beneath = placesIn(node.selectionSet!, type as GraphQLCompositeType, reading, place).map(each =>
    survey(each, reading),
  );
  return { facts: beneath.flatMap(({ facts }) => facts), lists: beneath.flatMap(({ lists }) => lists) };
}

/** Returns the table of a list, and the tables that lists within its rows are. */
function tablesIn(place: Place, reading: Reading): AnswerSheet[] {
  const { path, node, field } = place;
  const isPaged = isPage(path);
  const rows = [...path, ...groupsIn(node)];
  const own = { name: nameOf(path), rows, columns: leavesOf(place, reading), isPaged, tellsCut: isPaged };
  const beneath = placesIn(node.selectionSet!, getNamedType(field.type) as GraphQLCompositeType, reading, place);
  return [own, ...beneath.filter(each => isOwnTable(each, reading)).flatMap(each => tablesIn(each, reading))];
}

const isOwnTable = ({ path }: Place, { ownTables = [] }: Reading) => ownTables.includes(path.join("."));

/** Returns the key of the groups of a facet, each of which is a row; none for other lists. */
const groupsIn = ({ name, selectionSet }: FieldNode): string[] =>
  name.value !== "facets"
    ? []
    : selectionSet!.selections.flatMap(each =>
        each.kind === "Field" && each.name.value === "buckets" ? [keyOf(each)] : [],
      );

/**
 * Returns true for paged lists, such as `impact.nodes` and `services.edges`; of a deeper list the answer has one page.
 */
const isPage = ([, list, ...further]: readonly string[]) => further.length === 0 && ["nodes", "edges"].includes(list!);

const nameOf = (path: readonly string[]) =>
  path
    .filter(key => !["nodes", "edges", "buckets"].includes(key))
    .join(".")
    .slice(0, longestName);

/** Returns a column for each value of a row at any depth. Headers start at the row. */
function leavesOf({ node, field, path }: Place, reading: Reading, words: readonly string[] = []): AnswerColumn[] {
  const type = getNamedType(field.type) as GraphQLCompositeType;
  const places = placesIn(node.selectionSet!, type, reading, { path, words });
  return places
    .filter(each => !isOwnTable(each, reading) && !isInWords(each, places))
    .flatMap(place =>
      isLeafType(getNamedType(place.field.type)) ? [columnOf(place)] : leavesOf(place, reading, place.words),
    );
}

/** Returns true for `labels(of:)` of a property that is selected, too: a cell has the words of its value anyway. */
const isInWords = ({ node }: Place, places: readonly Place[]) =>
  places.some(each => each.node.name.value === propertyOf(node));

const columnOf = ({ path, words, field }: Place): AnswerColumn => ({
  header: capitalised(words.join(": ")),
  path,
  type: getNamedType(field.type),
});

/** Appends the path to headers that are equal. */
function withOwnHeaders(columns: readonly AnswerColumn[]): AnswerColumn[] {
  const headers = columns.map(({ header }) => header);
  if (twinIn(headers) === undefined) return [...columns];
  const isTwin = ({ header }: AnswerColumn) => headers.indexOf(header) !== headers.lastIndexOf(header);
  return columns.map(column =>
    isTwin(column) ? { ...column, header: `${column.header} (${column.path.join(".")})` } : column,
  );
}

import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";
import { get } from "../../common/present.js";
import { twinIn } from "../../metamodel/define/index.js";
import { capitalised } from "../workbook/kind-sheet.js";
import type { AnswerColumn, AnswerSheet } from "./answer-sheet.js";
import { wordOf } from "./words.js";

/** Fragments by name, and the schema with the types of fields. */
export interface Reading {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Place {
  path: readonly string[];
  /** Labels of the fields on the path. */
  words: readonly string[];
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
}

/** Maximum length of the name of a sheet in Excel. */
const longestName = 31;

const summary = " (ringkasan)";

/** Fields that only wrap the rows of a list. */
export const wrappers = ["nodes", "edges", "node", "facets", "buckets"];

/** Fields about the page, not about its rows. */
export const ofPages = ["pageInfo", "cursor", "__typename"];

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
  const { field, path, node } = place;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return { facts: [columnOf(place)], lists: [] };
  if (isListType(getNullableType(field.type)))
    return {
      facts: [],
      lists: [
        {
          name: nameOf(path),
          rows: path,
          columns: leavesOf(place, reading),
          isPaged: isPage(path),
          tellsCut: isPage(path),
        },
      ],
    };
  const beneath = placesIn(node.selectionSet!, type as GraphQLCompositeType, reading, place).map(each =>
    survey(each, reading),
  );
  return { facts: beneath.flatMap(({ facts }) => facts), lists: beneath.flatMap(({ lists }) => lists) };
}

/**
 * Returns true for paged lists, such as `impact.nodes` and `services.edges`; deeper lists are complete in the answer.
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
  return placesIn(node.selectionSet!, type, reading, { path, words }).flatMap(place =>
    isLeafType(getNamedType(place.field.type)) ? [columnOf(place)] : leavesOf(place, reading, place.words),
  );
}

const columnOf = ({ path, words, field }: Place): AnswerColumn => ({
  header: capitalised(words.join(": ")),
  path,
  type: getNamedType(field.type),
});

/** Returns the fields of a selection, including those in fragments, each response key once. */
function placesIn(
  { selections }: SelectionSetNode,
  parent: GraphQLCompositeType,
  reading: Reading,
  above: Pick<Place, "path" | "words"> = { path: [], words: [] },
): Place[] {
  const found = selections.flatMap((each): Place[] => {
    if (each.kind === "Field") return placeOf(each, parent, above);
    const fragment = each.kind === "FragmentSpread" ? get(reading.fragments, each.name.value) : each;
    const condition = fragment.typeCondition;
    const type = condition ? (typeFromAST(reading.schema, condition) as GraphQLCompositeType) : parent;
    return placesIn(fragment.selectionSet, type, reading, above);
  });
  return [...new Map(found.map(place => [keyOf(place.node), place])).values()];
}

function placeOf(
  node: FieldNode,
  parent: GraphQLCompositeType,
  { path, words }: Pick<Place, "path" | "words">,
): Place[] {
  const name = node.name.value;
  if (ofPages.includes(name) || !("getFields" in parent)) return [];
  const field = parent.getFields()[name]!;
  const said = wrappers.includes(name) ? words : [...words, wordOf(parent.name, name)];
  return [{ path: [...path, keyOf(node)], words: path.length === 0 ? [] : said, node, field }];
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Appends the path to headers that are equal. */
function withOwnHeaders(columns: readonly AnswerColumn[]): AnswerColumn[] {
  const headers = columns.map(({ header }) => header);
  if (twinIn(headers) === undefined) return [...columns];
  const isTwin = ({ header }: AnswerColumn) => headers.indexOf(header) !== headers.lastIndexOf(header);
  return columns.map(column =>
    isTwin(column) ? { ...column, header: `${column.header} (${column.path.join(".")})` } : column,
  );
}

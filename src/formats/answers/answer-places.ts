import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";
import { get } from "../../common/present.js";
import { wordOf } from "./words.js";

/** Fragments by name, and the schema with the types of fields. */
export interface Reading {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Paths of lists within rows that are tables of their own, not cells: `evidence.indicators.figures`. Default: none. */
  ownTables?: readonly string[];
}

/** Field of an answer: its path of response keys, and its declaration. */
export interface Place {
  path: readonly string[];
  /** Labels of the fields on the path. */
  words: readonly string[];
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
}

/** Fields that only wrap the rows of a list. */
export const wrappers = ["nodes", "edges", "node", "facets", "buckets"];

/** Fields about the page, not about its rows. */
export const ofPages = ["pageInfo", "cursor", "__typename"];

/** Returns the fields of a selection, including those in fragments, each response key once. */
export function placesIn(
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
  const said = wrappers.includes(name) ? words : [...words, wordOf(parent.name, propertyOf(node) ?? name)];
  return [{ path: [...path, keyOf(node)], words: path.length === 0 ? [] : said, node, field }];
}

/** Returns the property whose values a field `labels(of:)` has in words. */
export function propertyOf({ name, arguments: [of] = [] }: FieldNode): string | undefined {
  return name.value === "labels" && of?.value.kind === "EnumValue" ? of.value.value : undefined;
}

/** Returns the key of a field in the answer. */
export const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

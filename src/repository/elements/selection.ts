import type { GraphQLResolveInfo } from "graphql";
import { parseResolveInfo, type ResolveTree } from "graphql-parse-resolve-info";
import { Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** Selected field with its arguments and subfields; fragments and variables are resolved. */
export type Selection = ResolveTree;

const selections = new WeakMap<object, Map<unknown, Selection>>();

/** Returns the selection of the field being resolved; computed once for all parents at the same place. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const ofRequest = selections.get(info.variableValues) ?? new Map<unknown, Selection>();
  selections.set(info.variableValues, ofRequest);
  // GraphQL collects the field nodes of a place once per request and parent type, so the array is a valid cache key.
  const known = ofRequest.get(info.fieldNodes) ?? (parseResolveInfo(info) as Selection);
  ofRequest.set(info.fieldNodes, known);
  return known;
}

/**
 * Returns the selected subfields of all fragments. For several possible kinds these are the fields of all: a missing
 * property reads as null, and an impossible relation matches nothing.
 */
export function fieldsBeneath(selection: Selection): Selection[] {
  return Object.values(selection.fieldsByTypeName).flatMap(fields => Object.values(fields));
}

/** Returns the subfields of that name; several if aliased. */
export const fieldsNamed = (selection: Selection, name: string): Selection[] =>
  fieldsBeneath(selection).filter(field => field.name === name);

/** True if a subfield with one of these names is selected. */
export const selects = (selection: Selection, ...names: string[]): boolean =>
  names.some(name => fieldsNamed(selection, name).length > 0);

/** True if the rows of a connection are selected, or their cursors. */
export const selectsRows = (connection: Selection): boolean => selects(connection, "nodes", "edges", "pageInfo");

/** True if a field with one of these names is selected in the rows of a connection. */
export const selectsOfRows = (connection: Selection, ...names: string[]): boolean =>
  rowsOfConnection(connection).some(row => selects(row, ...names));

/** Returns the relation field of a selected field. For Element: a field of any kind. */
export function relationFieldOf(end: End, name: string): RelationField | undefined {
  return end === Element ? metamodel.fields.find(field => field.name === name) : metamodel.field(end, name);
}

/** Returns the relation fields of an element. For Element: those of every kind, of which several may share a name. */
export const relationFieldsOf = (end: End): readonly RelationField[] =>
  end === Element ? metamodel.fields : metamodel.fieldsOf(end);

/** True if a selected field leads to other elements: a relation field, `relations` or `responsible`. */
export const leadsToElements = (end: End, name: string): boolean =>
  name === "relations" || name === "responsible" || relationFieldOf(end, name) !== undefined;

/** Returns the key of a selected relation in the row of its owner; aliases have separate keys. */
export const slotOf = (alias: string, name: string): string => `${alias}:${name}`;

/** Returns the selections of the rows of a connection: `nodes { … }` and `edges { node { … } }`. */
export function rowsOfConnection(connection: Selection): Selection[] {
  const throughEdges = fieldsNamed(connection, "edges").flatMap(edges => fieldsNamed(edges, "node"));
  return [...fieldsNamed(connection, "nodes"), ...throughEdges];
}

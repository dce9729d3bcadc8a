import type { GraphQLResolveInfo } from "graphql";
import { parseResolveInfo, type ResolveTree } from "graphql-parse-resolve-info";
import { Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** A selected field with its arguments and what is selected beneath it, fragments and variables resolved. */
export type Selection = ResolveTree;

const selections = new WeakMap<object, Map<unknown, Selection>>();

/** The selection of the field that is being resolved; worked out once for all parents that have it at one place. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const ofRequest = selections.get(info.variableValues) ?? new Map<unknown, Selection>();
  selections.set(info.variableValues, ofRequest);
  // GraphQL collects the nodes of a place, which several fragments may select, once a request and type of parent.
  const known = ofRequest.get(info.fieldNodes) ?? (parseResolveInfo(info) as Selection);
  ofRequest.set(info.fieldNodes, known);
  return known;
}

/**
 * The fields selected beneath, whatever fragment they stand in. Where the position may hold several kinds, the fields
 * of all: reading a property that a node lacks gives null and matching a relation it cannot have gives nothing.
 */
export function fieldsBeneath(selection: Selection): Selection[] {
  return Object.values(selection.fieldsByTypeName).flatMap(fields => Object.values(fields));
}

/** The fields of that name beneath; several when aliased. */
export const fieldsNamed = (selection: Selection, name: string): Selection[] =>
  fieldsBeneath(selection).filter(field => field.name === name);

/** Whether any field of these names is selected beneath. */
export const selects = (selection: Selection, ...names: string[]): boolean =>
  names.some(name => fieldsNamed(selection, name).length > 0);

/** Whether any field of these names is selected of the rows of a page, its `nodes`. */
export const selectsOfNodes = (page: Selection, ...names: string[]): boolean =>
  fieldsNamed(page, "nodes").some(nodes => selects(nodes, ...names));

/** The relation field that a selected field stands for. Of Element: a field that any of the kinds has. */
export function relationFieldOf(end: End, name: string): RelationField | undefined {
  return end === Element ? metamodel.fields.find(field => field.name === name) : metamodel.field(end, name);
}

/** Whether a selected field leads to other elements: by a relation of its own, by any, or by `responsible`. */
export const leadsToElements = (end: End, name: string): boolean =>
  name === "relations" || name === "responsible" || relationFieldOf(end, name) !== undefined;

/** The place of a selected relation in the row of its owner; what two aliases select is kept apart. */
export const slotOf = (alias: string, name: string): string => `${alias}:${name}`;

/** The selections of the elements of a connection: `nodes { … }` and `edges { node { … } }` as one list. */
export function elementsOfConnection(connection: Selection): Selection[] {
  const throughEdges = fieldsNamed(connection, "edges").flatMap(edges => fieldsNamed(edges, "node"));
  return [...fieldsNamed(connection, "nodes"), ...throughEdges];
}

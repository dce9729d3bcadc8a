import { definitionOf, Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { limits } from "../limits.js";
import { RepositoryError } from "../repository-error.js";
import { visible } from "../viewer.js";
import { anyRelationPattern } from "./any-relation.js";
import { compileFacets } from "./facets.js";
import { compileFilter, type Filter } from "./filter.js";
import { type OrderBy, orderOf } from "./order.js";
import { compileElement, type Frame } from "./projection.js";
import { compileWhere } from "./relation-condition.js";
import { relationPattern } from "./relation-pattern.js";
import { allOf, type Scope } from "./scope.js";
import { searchSource } from "./search-source.js";
import { elementsOfConnection, fieldsNamed, type Selection } from "./selection.js";
import { elementValidity, type ValidityName } from "./validity.js";

/**
 * What a connection lists: all of a kind or those in a variable that holds a list, what one relation field leads to, or
 * (no field) all relations of an element.
 */
export type ConnectionSource = { kind: End; among?: string } | { from: string; field: RelationField | undefined };

export interface ConnectionArguments {
  filter?: Filter;
  where?: Filter;
  search?: string;
  orderBy?: OrderBy;
  first?: number;
  after?: string;
  at?: string;
  plateau?: string;
  validity?: ValidityName;
  types?: string[];
  direction?: "OUT" | "IN" | "BOTH";
}

/** The rows of a connection before choosing a page, as Cypher. */
export interface Rows {
  /** `MATCH … WHERE`, ready for one more condition. */
  match: string;
  node: string;
  relation?: string;
  end: End;
  /** Whether the rows hang on variables of the statement around them. */
  isBound: boolean;
}

/** The raw value of a connection: `{ rows, total, facets… }`, each part only when selected. */
export function compileConnection(selection: Selection, source: ConnectionSource, scope: Scope, frame: Frame): string {
  const args = selection.args as ConnectionArguments;
  const here = args.at ? { ...frame, day: scope.parameter(args.at) } : frame;
  const rows = compileRows(source, args, scope, here);
  const parts = fieldsNamed(selection, "facets").map(facets => compileFacets(facets, rows, scope, here.day));
  if (fieldsNamed(selection, "totalCount").length) parts.push(`total: COUNT { ${rows.match} true }`);
  if (needsRows(selection)) parts.push(`rows: ${compilePage(selection, rows, scope, here)}`);
  return `{${parts.join(", ")}}`;
}

/** How many rows a page holds; throws BAD_USER_INPUT outside 0..500. */
export function pageSize(first: number | undefined | null, isNested: boolean): number {
  const size = first ?? (isNested ? limits.defaultNestedPageSize : limits.defaultPageSize);
  if (size < 0 || size > limits.maxPageSize) {
    throw new RepositoryError("BAD_USER_INPUT", `first must be between 0 and ${limits.maxPageSize}, not ${size}.`);
  }
  return size;
}

const needsRows = (selection: Selection) =>
  selection.args.first !== 0 && ["nodes", "edges", "pageInfo"].some(name => fieldsNamed(selection, name).length > 0);

/** One row more than the page, which tells whether there is a next page without counting. */
function compilePage(selection: Selection, { match, node, relation, end }: Rows, scope: Scope, frame: Frame): string {
  const { first, after, orderBy } = selection.args as ConnectionArguments;
  const order = orderOf(node, orderBy);
  const size = pageSize(first, relation !== undefined);
  const onwards = after ? order.after(after, scope) : "true";
  const map = compileElement(elementsOfConnection(selection), end, node, scope, frame);
  const edge = relation ? `, edge: ${relation} {.*, type: type(${relation}), from: startNode(${relation}).id}` : "";
  return `COLLECT { ${match} ${onwards} WITH ${[node, relation].filter(Boolean).join(", ")} ORDER BY ${order.clause} LIMIT ${scope.parameter(size + 1)} RETURN {key: ${order.key}, node: ${map}${edge}} }`;
}

function compileRows(source: ConnectionSource, args: ConnectionArguments, scope: Scope, frame: Frame): Rows {
  if ("kind" in source) return compileRootRows(source, args, scope, frame);
  const { field, from } = source;
  const period = { day: frame.day, validity: args.validity };
  const laidOut = field ? relationPattern(field, from, scope, period) : anyRelationPattern(from, args, scope, period);
  const { pattern, relation, node, condition } = laidOut;
  const end = field?.other ?? Element;
  const where = compileWhere(args.where, from, laidOut, scope);
  const filter = args.filter ? compileFilter(args.filter, end, node, scope, frame.day) : "true";
  return {
    match: `MATCH ${pattern} WHERE ${allOf([condition, where, filter])} AND`,
    node,
    relation,
    end,
    isBound: true,
  };
}

function compileRootRows(
  { kind, among }: { kind: End; among?: string },
  args: ConnectionArguments,
  scope: Scope,
  frame: Frame,
): Rows {
  const node = scope.variable("n");
  const label = kind === Element ? "Element" : kind.name;
  const listed = `${among ? `UNWIND ${among} AS ${node} ` : ""}MATCH (${node}:${label})`;
  const source = args.search ? searchSource(node, label, args.search, scope) : listed;
  const conditions = [
    // Lets Neo4j read the index of the code in order instead of sorting every element of the kind.
    `${node}.code IS NOT NULL`,
    visible(scope.viewer, node),
    elementValidity(node, frame.day, args.validity),
    isPlanned(kind) ? `${node}.plateau = ${scope.parameter(args.plateau ?? "AS_IS")}` : "true",
    args.filter ? compileFilter(args.filter, kind, node, scope, frame.day) : "true",
  ];
  return { match: `${source} WHERE ${allOf(conditions)} AND`, node, end: kind, isBound: among !== undefined };
}

/** Whether as-is and to-be are told apart in this kind; taxonomies are the same in both. */
const isPlanned = (kind: End) => kind === Element || definitionOf(kind).identity.includes("plateau");

import { Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { limits } from "../limits.js";
import { RepositoryError } from "../repository-error.js";
import { visible } from "../viewer.js";
import { anyRelationPattern } from "./any-relation.js";
import { compileEdge } from "./compile-edge.js";
import { collected, type Expression, objectOf, plain } from "./expression.js";
import { compileFacets } from "./facets.js";
import { compileFilter, type Filter } from "./filter.js";
import { type OrderBy, orderOf } from "./order.js";
import { belongsTo, isPlanned, type PlateauName } from "./plateau.js";
import { Connection, type ConnectionRow } from "./present-connection.js";
import { compileElement, type Frame } from "./projection.js";
import { compileWhere } from "./relation-condition.js";
import { relationPattern } from "./relation-pattern.js";
import { allOf, type Scope } from "./scope.js";
import { searchSource } from "./search-source.js";
import { elementsOfConnection, fieldsNamed, type Selection, selects } from "./selection.js";
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
  plateau?: PlateauName;
  validity?: ValidityName;
  types?: string[];
  direction?: "OUT" | "IN" | "BOTH";
}

/** The rows of a connection before choosing a page, as Cypher. */
export interface Rows {
  /** `MATCH … WHERE`, ready for one more condition. */
  match: string;
  node: string;
  /** The element whose relations they are. */
  from?: string;
  relation?: string;
  /** What the relation belongs to, where that is not where it starts. */
  source?: string;
  end: End;
  /** Whether the rows hang on variables of the statement around them. */
  isBound: boolean;
}

/** A connection, each part only when selected. */
export function compileConnection(
  selection: Selection,
  source: ConnectionSource,
  scope: Scope,
  frame: Frame,
): Expression<Connection> {
  const args = selection.args as ConnectionArguments;
  const page = { first: pageSize(args.first, "from" in source), after: args.after };
  const here = frameOf(source, args, scope, frame);
  const rows = compileRows(source, args, scope, here);
  const parts = new Map(fieldsNamed(selection, "facets").map(facets => compileFacets(facets, rows, scope, here)));
  if (selects(selection, "totalCount")) parts.set("totalCount", plain(`COUNT { ${rows.match} true }`));
  const beside = objectOf(parts);
  const listed = needsRows(selection) ? compilePage(selection, rows, scope, here) : nothing;
  if (parts.size === 0) return { cypher: listed.cypher, read: found => new Connection(listed.read(found), page) };
  return {
    cypher: `[${listed.cypher}, ${beside.cypher}]`,
    read: ([found, other]) => new Connection(listed.read(found), page, beside.read(other)),
  };
}

const nothing: Expression<ConnectionRow[]> = plain("[]");

/** A list of all elements of a kind is as-is unless said; other lists speak of what they hang on. */
function frameOf(source: ConnectionSource, { at, plateau }: ConnectionArguments, scope: Scope, frame: Frame): Frame {
  const inherited = frame.plateau ?? ("kind" in source ? "AS_IS" : undefined);
  return { ...frame, day: at ? scope.parameter(at) : frame.day, plateau: plateau ?? inherited };
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
  selection.args.first !== 0 && selects(selection, "nodes", "edges", "pageInfo");

/** One row more than the page, which tells whether there is a next page without counting. */
function compilePage(selection: Selection, rows: Rows, scope: Scope, frame: Frame): Expression<ConnectionRow[]> {
  const { match, node, from, relation, source, end } = rows;
  const { first, after, orderBy } = selection.args as ConnectionArguments;
  const order = orderOf(node, orderBy);
  const size = scope.parameter(pageSize(first, from !== undefined) + 1);
  const onwards = after ? order.after(after, scope) : "true";
  const owner = source ? scope.variable("owner") : `startNode(${relation})`;
  const kept = [node, ...(relation ? [relation] : []), ...(source ? [`${source} AS ${owner}`] : [])];
  const row = new Map<string, Expression>([
    ["node", compileElement(elementsOfConnection(selection), end, node, scope, frame)],
  ]);
  if (needsKeys(selection)) row.set("key", plain(order.key));
  if (relation && from && selects(selection, "edges"))
    row.set("edge", compileEdge(selection, { relation, owner, from }));
  const page = `${match} ${onwards} WITH ${kept.join(", ")} ORDER BY ${order.clause} LIMIT ${size}`;
  return collected(page, row.size > 1 ? (objectOf(row) as Expression<ConnectionRow>) : onlyNode(row.get("node")!));
}

const onlyNode = ({ cypher, read }: Expression<object>): Expression<ConnectionRow> => ({
  cypher,
  read: value => ({ node: read(value) }),
});

const needsKeys = (selection: Selection) =>
  selects(selection, "pageInfo") || fieldsNamed(selection, "edges").some(edges => selects(edges, "cursor"));

/** A list of a kind as Cypher for whoever pages through all of it, and the day and architecture that it speaks of. */
export function compileList(kind: End, args: ConnectionArguments, scope: Scope): { rows: Rows; frame: Frame } {
  const frame = frameOf({ kind }, args, scope, { day: scope.parameter(scope.today), levels: 0 });
  return { rows: compileRootRows({ kind }, args, scope, frame), frame };
}

function compileRows(source: ConnectionSource, args: ConnectionArguments, scope: Scope, frame: Frame): Rows {
  if ("kind" in source) return compileRootRows(source, args, scope, frame);
  const { field, from } = source;
  const period = { ...frame, validity: args.validity };
  const laidOut = field ? relationPattern(field, from, scope, period) : anyRelationPattern(from, args, scope, period);
  const { pattern, condition, ...found } = laidOut;
  const end = field?.other ?? Element;
  const where = compileWhere(args.where, { from, ...found }, scope, period);
  const filter = args.filter ? compileFilter(args.filter, end, found.node, scope, frame) : "true";
  return {
    ...found,
    from,
    match: `MATCH ${pattern} WHERE ${allOf([condition, where, filter])} AND`,
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
    isPlanned(kind) ? belongsTo(frame.plateau ?? "AS_IS", node, frame.day, scope) : "true",
    args.filter ? compileFilter(args.filter, kind, node, scope, frame) : "true",
  ];
  return { match: `${source} WHERE ${allOf(conditions)} AND`, node, end: kind, isBound: among !== undefined };
}

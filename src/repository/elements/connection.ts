import { readable } from "../../access/readable.js";
import { limits } from "../../common/limits.js";
import { get } from "../../common/present.js";
import { RepositoryError } from "../../common/repository-error.js";
import { collected, type Expression, objectOf, plain } from "../../graph/expression.js";
import type { Scope } from "../../graph/scope.js";
import { compileEdge, relationsSelected } from "./compile-edge.js";
import type { ElementRow } from "./element-row.js";
import { compileFacets } from "./facets.js";
import type { CompileElement, Frame } from "./frame.js";
import { firstRows, orderOf } from "./order.js";
import { type Connection, type ConnectionRow, connectionOfRead, type Page } from "./present-connection.js";
import { relatedCount } from "./related-count.js";
import { type ConnectionArguments, type ConnectionSource, compileRows, frameOf, gathered, type Rows } from "./rows.js";
import { fieldsNamed, rowsOfConnection, type Selection, selects, selectsRows } from "./selection.js";

/**
 * Compiles a connection, each part only if selected. `compileElement` compiles its elements and may call this function
 * for nested connections.
 */
export function compileConnection(
  selection: Selection,
  source: ConnectionSource,
  scope: Scope,
  frame: Frame,
  compileElement: CompileElement,
): Expression<Connection> {
  const args = selection.args as ConnectionArguments;
  const page = pageOf(args, "from" in source ? limits.defaultNestedPageSize : limits.defaultPageSize);
  const here = frameOf(source, args, scope, frame);
  const found = compileRows(source, args, scope, here);
  const facets = fieldsNamed(selection, "facets");
  const isCounted = selects(selection, "totalCount");
  const isListed = needsRows(selection);
  const readings = facets.length + Number(isCounted) + Number(isListed);
  const rows = readings > 1 ? gathered(found, args, scope) : found;
  const parts = new Map(facets.map(each => compileFacets(each, rows, scope, here)));
  if (isCounted) parts.set("totalCount", plain(`COUNT { ${rows.match} true }`));
  const beside = objectOf(parts);
  const compileNode = () => compileElement(rowsOfConnection(selection), rows.end, rows.node, scope, here);
  const listed = isListed ? compilePage(selection, page, rows, scope, here, compileNode) : nothing;
  if (parts.size === 0) return { cypher: listed.cypher, read: value => connectionOfRead(listed.read(value), page) };
  return {
    cypher: `[${listed.cypher}, ${beside.cypher}]`,
    read: ([value, other]) => connectionOfRead(listed.read(value), page, beside.read(other)),
  };
}

const nothing: Expression<ConnectionRow[]> = plain("[]");

/** Arguments of a page. */
export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/**
 * Returns the page for `first` and `after`, or for `last` and `before`. Throws BAD_USER_INPUT for a mixture of both
 * pairs.
 */
export function pageOf({ first, after, last, before }: PageRequest, defaultSize: number): Page {
  const isBackwards = isGiven(last) || isGiven(before);
  if (isBackwards && (isGiven(first) || isGiven(after)))
    throw new RepositoryError(
      "BAD_USER_INPUT",
      "`last` and `before` page backwards: give them without `first` and `after`.",
    );
  const cursor = (isBackwards ? before : after) ?? undefined;
  return {
    size: pageSize(isBackwards ? last : first, defaultSize, isBackwards ? "last" : "first"),
    cursor,
    isBackwards,
  };
}

const isGiven = (argument: unknown) => argument !== undefined && argument !== null;

/** Returns the number of rows per page. Throws BAD_USER_INPUT outside 0–500, with the name of the argument. */
export function pageSize(
  first: number | undefined | null,
  defaultSize: number = limits.defaultPageSize,
  argument = "first",
): number {
  const size = first ?? defaultSize;
  if (size < 0 || size > limits.maxPageSize) {
    throw new RepositoryError(
      "BAD_USER_INPUT",
      `${argument} must be between 0 and ${limits.maxPageSize}, not ${size}.`,
    );
  }
  return size;
}

const needsRows = (selection: Selection) =>
  selection.args.first !== 0 && selection.args.last !== 0 && selectsRows(selection);

/** Reads one row more than the page, which shows without counting if there is a next page. */
function compilePage(
  selection: Selection,
  { size, cursor, isBackwards }: Page,
  rows: Rows,
  scope: Scope,
  frame: Frame,
  compileNode: () => Expression<ElementRow>,
): Expression<ConnectionRow[]> {
  const { match, node, from, relation, source, end, hasUniqueCodes } = rows;
  const read = (property: string) => readable(scope.viewer, node, property, end);
  const count = (field: string) => relatedCount(field, end, node, scope, frame);
  const { orderBy } = selection.args as ConnectionArguments;
  const order = orderOf(node, orderBy, { hasUniqueCodes, isBackwards, read, count });
  const limit = scope.parameter(size + 1);
  const onwards = cursor ? order.after(cursor, scope) : "true";
  const owner = source ? scope.variable("owner") : `startNode(${relation})`;
  const kept = [node, ...(relation ? [relation] : []), ...(source ? [`${source} AS ${owner}`] : [])];
  const row = new Map<string, Expression>([["node", compileNode()]]);
  if (needsKeys(selection)) row.set("key", plain(order.key));
  if (relation && from && relationsSelected(selection).length > 0)
    row.set("relation", compileEdge(selection, { relation, owner, from }));
  const page = firstRows(match, { shown: kept, order, onwards, limit });
  return collected(page, row.size > 1 ? (objectOf(row) as Expression<ConnectionRow>) : onlyNode(get(row, "node")));
}

const onlyNode = ({ cypher, read }: Expression<object>): Expression<ConnectionRow> => ({
  cypher,
  read: value => ({ node: read(value) }),
});

const needsKeys = (selection: Selection) =>
  selects(selection, "pageInfo") || fieldsNamed(selection, "edges").some(edges => selects(edges, "cursor"));

import type { GraphQLResolveInfo } from "graphql";
import { reasonForPartOfRecord } from "../../access/may-read-record.js";
import { restrictedRecordMark } from "../../access/restricted.js";
import type { Row } from "../../database/database.js";
import { refuseUnknown } from "../../graph/refuse-unknown.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import { allOf, Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../context.js";
import { pageSize } from "../elements/connection.js";
import { beyondMoment } from "../elements/cursor.js";
import { connectionOfRead } from "../elements/present-connection.js";
import {
  fieldsBeneath,
  rowsOfConnection,
  type Selection,
  selectionOf,
  selects,
  selectsRows,
} from "../elements/selection.js";
import { unsettledFrom } from "./moments.js";
import { answeringFor, elementNamed } from "./named-in-feed.js";
import { opened, shownChanges, shownRecord } from "./shown-change.js";

export interface ChangesArguments {
  since?: Date | null;
  kinds?: Kind[] | null;
  /** Id or ref; also the id of a deleted element. */
  element?: string | null;
  /** Id or ref. */
  opd?: string | null;
  first?: number | null;
  after?: string | null;
  /** Default: oldest first. */
  newestFirst?: boolean | null;
}

const columns = "id at viewer action kind ref name revFrom revTo before after mergedWith note cites fileHash".split(
  " ",
);

/** Properties that decide what a viewer may read of a record. */
const deciding = ["kind", "responsible"];

/** Returns the selected page of the change log, in one statement. Throws NOT_FOUND for an unknown Opd or element. */
export async function readChanges(context: Context, args: ChangesArguments, info: GraphQLResolveInfo) {
  const scope = new Scope(context.viewer, context.today);
  const first = pageSize(args.first);
  // An empty string counts as an unknown Opd, not as an omitted argument.
  const answering = typeof args.opd === "string" ? scope.once(answeringFor(args.opd, scope)) : undefined;
  const { element, isOwn } = typeof args.element === "string" ? elementNamed(args.element, scope) : {};
  const feed = compileFeed(selectionOf(info), args, first, { answering, element, isOwn }, scope);
  const cypher = `${scope.opening}RETURN ${element ?? "null"} AS element, ${isOwn ?? "false"} AS isOwn, ${answering ?? "null"} AS opd, ${feed} AS feed`;
  const [row] = await context.database.read(cypher, scope.parameters);
  if (element && !row!.element) await refuseUnknown(context, [args.element!]);
  if (answering && !row!.opd) await refuseUnknown(context, [args.opd!], ResponsibleKind);
  const reason = row!.isOwn ? undefined : reasonForPartOfRecord(context.viewer);
  return { ...(await presentFeed(context, row!.feed, first, args.after ?? undefined)), reason };
}

/** Cypher of the values named by the arguments of the feed: ids, and the right to read the record of the element. */
interface Named {
  answering: string | undefined;
  element: string | undefined;
  isOwn: string | undefined;
}

/** Compiles `{ rows, totalCount }` of a connection; each part only if selected. */
function compileFeed(selection: Selection, args: ChangesArguments, first: number, named: Named, scope: Scope): string {
  const match = `MATCH (change:Change) WHERE ${conditions(args, named, scope)}`;
  const parts = selects(selection, "totalCount") ? [`totalCount: COUNT { ${match} }`] : [];
  if (selectsRows(selection)) {
    const onwards = args.after ? beyondMoment("change", args.after, scope, args.newestFirst ? "<" : ">") : "true";
    const order = ["change.at", "change.id"].map(name => (args.newestFirst ? `${name} DESC` : name)).join(", ");
    parts.push(
      `rows: COLLECT { ${match} AND ${onwards} WITH change ORDER BY ${order} LIMIT ${scope.parameter(first + 1)} RETURN {key: [change.at, change.id], node: ${project(selection)}, mark: ${restrictedRecordMark(scope.viewer, "change")}} }`,
    );
  }
  return `{${parts.join(", ")}}`;
}

/** Neo4j reads the index in order, instead of sorting the log, only with conditions on the properties of the order. */
const conditions = ({ since, kinds }: ChangesArguments, { answering, element, isOwn }: Named, scope: Scope) =>
  allOf([
    "change.at IS NOT NULL AND change.id IS NOT NULL",
    shownRecord("change", scope, isOwn),
    settled(scope),
    since ? `change.at >= ${scope.parameter(since.toISOString())}` : "true",
    kinds ? `change.kind IN ${scope.parameter(kinds.map(({ name }) => name))}` : "true",
    element ? `change.elementId = ${element}` : "true",
    answering ? `(change.responsible = ${answering} OR change.formerResponsible = ${answering})` : "true",
  ]);

/** Excludes later changes during an uncommitted write, which would otherwise appear behind a cursor. */
function settled(scope: Scope): string {
  const from = unsettledFrom();
  return from ? `change.at < ${scope.parameter(from)}` : "true";
}

function project(selection: Selection): string {
  const selected = new Set(
    rowsOfConnection(selection)
      .flatMap(fieldsBeneath)
      .map(({ name }) => name),
  );
  const read = selected.has("differences") ? [...selected, "before", "after"] : [...selected];
  const names = ["elementId", ...deciding, ...columns.filter(name => read.includes(name))];
  return `change {${names.map(name => `.${name}`).join(", ")}}`;
}

async function presentFeed(context: Context, feed: Row, first: number, after: string | undefined) {
  const { rows = [], ...beside }: Row = feed;
  const changes = await shownChanges(
    context,
    rows.map(({ node }: Row) => opened(node)),
  );
  const shown = rows.map(({ key }: Row, index: number) => ({ key, node: changes[index] }));
  const { nodes, edges, pageInfo } = connectionOfRead(shown, { size: first, cursor: after });
  // An empty page returns the previous cursor, so that a client can continue from there.
  return { ...beside, nodes, edges, pageInfo: { ...pageInfo, endCursor: pageInfo.endCursor ?? after ?? null } };
}

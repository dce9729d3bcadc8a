import type { GraphQLResolveInfo } from "graphql";
import { visible } from "../../access/viewer.js";
import type { Row } from "../../database/database.js";
import { idOf, parseRef } from "../../graph/element-ref.js";
import { refuseUnknown } from "../../graph/refuse-unknown.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import { allOf, Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../context.js";
import { pageSize } from "../elements/connection.js";
import { decodeCursor, refuseCursor } from "../elements/order.js";
import { Connection } from "../elements/present-connection.js";
import { elementsOfConnection, fieldsBeneath, type Selection, selectionOf, selects } from "../elements/selection.js";
import { unsettledFrom } from "./moments.js";

export interface ChangesArguments {
  since?: Date | null;
  kinds?: Kind[] | null;
  /** Id or ref; also the id of a deleted element. */
  element?: string | null;
  /** Id or ref. */
  opd?: string | null;
  first?: number | null;
  after?: string | null;
}

const columns = "id at viewer action kind ref name revFrom revTo before after mergedWith note".split(" ");

/** Returns the selected page of the change log, in one statement. Throws NOT_FOUND for an unknown Opd or element. */
export async function readChanges(context: Context, args: ChangesArguments, info: GraphQLResolveInfo) {
  const scope = new Scope(context.viewer, context.today);
  const first = pageSize(args.first, false);
  // An empty string counts as an unknown Opd, not as an omitted argument.
  const answering = typeof args.opd === "string" ? scope.once(answeringFor(args.opd, scope)) : undefined;
  const element = typeof args.element === "string" ? scope.once(elementFor(args.element, scope)) : undefined;
  const feed = compileFeed(selectionOf(info), args, first, { answering, element }, scope);
  const cypher = `${scope.opening}RETURN ${element ?? "null"} AS element, ${answering ?? "null"} AS opd, ${feed} AS feed`;
  const [row] = await context.database.read(cypher, scope.parameters);
  if (element && !row!.element) await refuseUnknown(context, [args.element!]);
  if (answering && !row!.opd) await refuseUnknown(context, [args.opd!], ResponsibleKind);
  return presentFeed(row!.feed, first, args.after ?? undefined);
}

/** Compiles the id to which an Opd is rolled up; null for an unknown Opd. */
function answeringFor(opd: string, scope: Scope): string {
  const id = idOf(parseRef(opd), scope);
  return `COLLECT { UNWIND [${id}] AS wanted MATCH (opd:Element:${ResponsibleKind.name} {id: wanted}) WHERE ${visible(scope.viewer, "opd")} RETURN coalesce(opd.responsible, opd.id) }[0]`;
}

/** Compiles the id of an element with changes that the viewer may see; null without any. */
function elementFor(element: string, scope: Scope): string {
  const id = idOf(parseRef(element), scope);
  return `COLLECT { UNWIND [${id}] AS wanted MATCH (log:Change {elementId: wanted}) WHERE ${visible(scope.viewer, "log")} RETURN wanted LIMIT 1 }[0]`;
}

/** Cypher of the ids named by the arguments of the feed. */
interface Named {
  answering: string | undefined;
  element: string | undefined;
}

/** Compiles `{ rows, totalCount }` of a connection; each part only if selected. */
function compileFeed(selection: Selection, args: ChangesArguments, first: number, named: Named, scope: Scope): string {
  const match = `MATCH (change:Change) WHERE ${conditions(args, named, scope)}`;
  const parts = selects(selection, "totalCount") ? [`totalCount: COUNT { ${match} }`] : [];
  if (selects(selection, "nodes", "edges", "pageInfo")) {
    const onwards = args.after ? beyond(args.after, scope) : "true";
    parts.push(
      `rows: COLLECT { ${match} AND ${onwards} WITH change ORDER BY change.at, change.id LIMIT ${scope.parameter(first + 1)} RETURN {key: [change.at, change.id], node: ${project(selection)}} }`,
    );
  }
  return `{${parts.join(", ")}}`;
}

/** Neo4j reads the index in order, instead of sorting the log, only with conditions on the properties of the order. */
const conditions = ({ since, kinds }: ChangesArguments, { answering, element }: Named, scope: Scope) =>
  allOf([
    "change.at IS NOT NULL AND change.id IS NOT NULL",
    visible(scope.viewer, "change"),
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

/** The outer bound allows an index seek. */
function beyond(cursor: string, scope: Scope): string {
  const [lastAt, lastId] = decodeCursor(cursor, 2);
  if (!isMoment(lastAt) || typeof lastId !== "string") refuseCursor();
  const [at, id] = [scope.parameter(lastAt), scope.parameter(lastId)];
  return `change.at >= ${at} AND (change.at > ${at} OR change.id > ${id})`;
}

/** Cursors of other lists also have two parts. */
const isMoment = (value: unknown) => typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);

function project(selection: Selection): string {
  const selected = new Set(
    elementsOfConnection(selection)
      .flatMap(fieldsBeneath)
      .map(({ name }) => name),
  );
  const names = ["elementId", ...columns.filter(name => selected.has(name))];
  return `change {${names.map(name => `.${name}`).join(", ")}}`;
}

function presentFeed({ rows = [], ...beside }: Row, first: number, after: string | undefined) {
  const shown = rows.map(({ key, node }: Row) => ({ key, node: present(node) }));
  const { nodes, edges, pageInfo } = new Connection(shown, { size: first, cursor: after });
  // An empty page returns the previous cursor, so that a client can continue from there.
  return { ...beside, nodes, edges, pageInfo: { ...pageInfo, endCursor: pageInfo.endCursor ?? after ?? null } };
}

const present = ({ before, after, ...change }: Row): Row => ({
  ...change,
  before: before ? JSON.parse(before) : null,
  after: after ? JSON.parse(after) : null,
});

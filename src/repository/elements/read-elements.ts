import type { GraphQLResolveInfo } from "graphql";
import { visible } from "../../access/viewer.js";
import type { Row } from "../../database/database.js";
import { formatRef, idByExternalId, idOf, parseRef, plateauSaidBy } from "../../graph/element-ref.js";
import { labelsOf } from "../../graph/labels.js";
import { standingFor } from "../../graph/overlay.js";
import type { PlateauName } from "../../graph/plateau.js";
import { refuseSeveral } from "../../graph/resolve-standing.js";
import type { Scope } from "../../graph/scope.js";
import { Element, type End } from "../../metamodel/define/index.js";
import type { Context } from "../context.js";
import { compileConnection } from "./connection.js";
import type { ElementRow } from "./element-row.js";
import { beginStatement } from "./frame.js";
import { KeptStatements, type Statement } from "./kept-statements.js";
import type { Connection } from "./present-connection.js";
import { compileElement } from "./projection.js";
import { type Selection, selectionOf } from "./selection.js";

const lists = new KeptStatements<Connection>();
const named = new KeptStatements<ElementRow | null>();

/**
 * Reads the list of all elements of a kind as selected: one statement, or one more per level if the selection is wide.
 */
export async function readList(kind: End, context: Context, info: GraphQLResolveInfo): Promise<Connection> {
  const { cypher, parameters, read } = lists.for(info, context, () => listStatement(kind, context, selectionOf(info)));
  return read(await context.database.read(cypher, parameters));
}

function listStatement(kind: End, context: Context, selection: Selection): Statement<Connection> {
  const { scope, frame } = beginStatement(context, [selection]);
  const { cypher, read } = compileConnection(selection, { kind }, scope, frame, compileElement);
  return {
    cypher: `${scope.opening}RETURN ${cypher} AS connection`,
    parameters: scope.parameters,
    read: ([row]) => read(row!.connection),
  };
}

/** Reads the element of the argument `ref` as selected; null if there is none of that kind. */
export const readOne = (kind: End, context: Context, info: GraphQLResolveInfo) =>
  readNamed(kind, context, info, ({ ref }, scope) => idOf(parseRef(ref as string), scope));

/** The element that the argument `id` names, as selected; null where there is none. */
export const readById = (context: Context, info: GraphQLResolveInfo) =>
  readNamed(Element, context, info, ({ id }, scope) => scope.parameter(id));

/** The element that the arguments `externalId` and `source` name, as selected; null where there is none. */
export const readByExternalId = (context: Context, info: GraphQLResolveInfo) =>
  readNamed(Element, context, info, ({ externalId, source }, scope) =>
    idByExternalId(externalId as string, source as string | undefined, scope),
  );

type IdFrom = (args: Selection["args"], scope: Scope) => string;

async function readNamed(kind: End, context: Context, info: GraphQLResolveInfo, idFrom: IdFrom) {
  const compile = () => elementStatement(kind, context, selectionOf(info), idFrom);
  const { cypher, parameters, read } = named.for(info, context, compile);
  return read(await context.database.read(cypher, parameters));
}

function elementStatement(
  kind: End,
  context: Context,
  selection: Selection,
  idFrom: IdFrom,
): Statement<ElementRow | null> {
  const { scope, frame } = beginStatement(context, [selection]);
  const { ref = "", plateau, at } = selection.args as { ref?: string; plateau?: PlateauName; at?: string };
  const day = at ? scope.parameter(at) : frame.day;
  const id = scope.once(idFrom(selection.args, scope));
  const labels = labelsOf(kind);
  const matched =
    plateau === "TO_BE"
      ? `UNWIND ${scope.once(standingFor(id, day, scope))} AS id MATCH (n:${labels} {id: id})`
      : `MATCH (n:${labels} {id: ${id}})`;
  const element = compileElement([selection], kind, "n", scope, {
    ...frame,
    day,
    plateau: plateau ?? plateauSaidBy(ref),
  });
  return {
    cypher: `${scope.opening}${matched} WHERE ${visible(context.viewer, "n")} RETURN ${element.cypher} AS element, n {.kind, .code, .plateau} AS named`,
    parameters: scope.parameters,
    read: rows => (rows.length > 0 ? element.read(onlyOne(rows, ref).element) : null),
  };
}

/** A plan may have split an element into several. */
function onlyOne(rows: Row[], ref: string): Row {
  const refs = rows.map(({ named }) => formatRef(named));
  if (refs.length > 1) refuseSeveral(ref, refs);
  return rows[0]!;
}

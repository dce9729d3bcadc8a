import type { GraphQLResolveInfo } from "graphql";
import { Element, type End } from "../../metamodel/define/index.js";
import type { Context } from "../context.js";
import { idByExternalId, idOf, parseRef } from "../element-ref.js";
import { visible } from "../viewer.js";
import { compileConnection, pageSize } from "./connection.js";
import type { ElementRow } from "./element-loader.js";
import { presentConnection } from "./present-connection.js";
import { beginStatement, compileElement } from "./projection.js";
import type { Scope } from "./scope.js";
import { type Selection, selectionOf } from "./selection.js";

/** A list of all elements of a kind as selected: one statement, or one more for each level that is too wide. */
export async function readList(kind: End, context: Context, info: GraphQLResolveInfo) {
  const selection = selectionOf(info);
  const { scope, frame } = beginStatement(context, [selection]);
  const connection = compileConnection(selection, { kind }, scope, frame);
  const [row] = await context.database.read(`${scope.opening}RETURN ${connection} AS connection`, scope.parameters);
  const { first, after } = selection.args as { first?: number; after?: string };
  return presentConnection(row!.connection, { first: pageSize(first, false), after });
}

/** The element that the argument `ref` names, as selected; null where there is none of that kind. */
export const readOne = (kind: End, context: Context, info: GraphQLResolveInfo) =>
  readNamed(kind, context, info, ({ ref }, scope) => idOf(parseRef(ref as string), scope));

/** The element that the arguments `externalId` and `source` name, as selected; null where there is none. */
export const readByExternalId = (context: Context, info: GraphQLResolveInfo) =>
  readNamed(Element, context, info, ({ externalId, source }, scope) =>
    idByExternalId(externalId as string, source as string | undefined, scope),
  );

async function readNamed(
  kind: End,
  context: Context,
  info: GraphQLResolveInfo,
  idFrom: (args: Selection["args"], scope: Scope) => string,
): Promise<ElementRow | null> {
  const selection = selectionOf(info);
  const { scope, frame } = beginStatement(context, [selection]);
  const id = scope.once(idFrom(selection.args, scope));
  const labels = kind === Element ? "Element" : `Element:${kind.name}`;
  const map = compileElement([selection], kind, "n", scope, frame);
  const [row] = await context.database.read(
    `${scope.opening}MATCH (n:${labels} {id: ${id}}) WHERE ${visible(context.viewer, "n")} RETURN ${map} AS element`,
    scope.parameters,
  );
  return row?.element ?? null;
}

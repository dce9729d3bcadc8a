import type { GraphQLResolveInfo } from "graphql";
import { Element, type End } from "../../metamodel/define/index.js";
import type { Context } from "../context.js";
import { formatRef, idByExternalId, idOf, parseRef, plateauSaidBy } from "../element-ref.js";
import { visible } from "../viewer.js";
import { compileConnection } from "./connection.js";
import type { ElementRow } from "./element-loader.js";
import { standingFor } from "./overlay.js";
import type { PlateauName } from "./plateau.js";
import { beginStatement, compileElement } from "./projection.js";
import { refuseSeveral } from "./resolve-standing.js";
import type { Scope } from "./scope.js";
import { type Selection, selectionOf } from "./selection.js";

/** A list of all elements of a kind as selected: one statement, or one more for each level that is too wide. */
export async function readList(kind: End, context: Context, info: GraphQLResolveInfo) {
  const selection = selectionOf(info);
  const { scope, frame } = beginStatement(context, [selection]);
  const connection = compileConnection(selection, { kind }, scope, frame);
  const [row] = await context.database.read(
    `${scope.opening}RETURN ${connection.cypher} AS connection`,
    scope.parameters,
  );
  return connection.read(row!.connection);
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
  const { ref = "", plateau } = selection.args as { ref?: string; plateau?: PlateauName };
  const id = scope.once(idFrom(selection.args, scope));
  const labels = kind === Element ? "Element" : `Element:${kind.name}`;
  const matched =
    plateau === "TO_BE"
      ? `UNWIND ${scope.once(standingFor(id, frame.day, scope))} AS id MATCH (n:${labels} {id: id})`
      : `MATCH (n:${labels} {id: ${id}})`;
  const element = compileElement([selection], kind, "n", scope, { ...frame, plateau: plateau ?? plateauSaidBy(ref) });
  const rows = await context.database.read(
    `${scope.opening}${matched} WHERE ${visible(context.viewer, "n")} RETURN ${element.cypher} AS element, n {.kind, .code, .plateau} AS named`,
    scope.parameters,
  );
  if (rows.length > 1)
    refuseSeveral(
      ref,
      rows.map(({ named }) => formatRef(named)),
    );
  return rows[0] ? element.read(rows[0].element) : null;
}

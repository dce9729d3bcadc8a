import type { GraphQLResolveInfo } from "graphql";
import { ID } from "type-graphql";
import { visible } from "../access/viewer.js";
import type { Row, Transaction } from "../database/database.js";
import { Element } from "../metamodel/define/index.js";
import { applyChanges } from "../repository/changes/apply-changes.js";
import type { Written } from "../repository/changes/apply-within.js";
import { presentProblem } from "../repository/changes/operation.js";
import type { Operation } from "../repository/changes/operations.js";
import type { Context } from "../repository/context.js";
import type { ElementRow } from "../repository/elements/element-row.js";
import { beginStatement } from "../repository/elements/frame.js";
import { compileElement } from "../repository/elements/projection.js";
import { fieldsNamed, type Selection, selectionOf } from "../repository/elements/selection.js";
import type { FieldDeclaration } from "./input-type.js";

/** Common arguments of all mutations. */
export const occasion: Record<string, FieldDeclaration> = {
  validateOnly: { type: () => Boolean, defaultValue: false },
  note: { type: () => String },
  cites: { type: () => [ID] },
};

/** Applies one operation, and reads the selected fields of the element within the same transaction. */
export async function writeOne(context: Context, info: GraphQLResolveInfo, operation: Operation) {
  const selection = selectionOf(info);
  const { validateOnly, note, cites } = selection.args as Row;
  const { problems, result } = await applyChanges(context, [operation], {
    ...{ validateOnly, note, cites },
    read: (transaction, written) => readWritten(transaction, context, written, fieldsNamed(selection, "element")),
  });
  return { element: result?.[0] ?? null, problems: problems.map(presentProblem) };
}

/**
 * Reads the written elements that the viewer may see, in the order of their operations, in one statement. Within the
 * transaction: the result of a dry run exists only before it ends.
 */
export async function readWritten(
  transaction: Transaction,
  context: Context,
  written: readonly Written[],
  selections: Selection[],
): Promise<ElementRow[]> {
  const ids = written.flatMap(each => each?.id ?? []);
  if (ids.length === 0 || selections.length === 0) return [];
  const { scope, frame } = beginStatement(context, selections);
  const element = compileElement(selections, Element, "n", scope, frame);
  const rows = await transaction.run(
    `${scope.opening}UNWIND ${scope.parameter([...new Set(ids)])} AS id MATCH (n:Element {id: id})
     WHERE ${visible(context.viewer, "n")} RETURN id, ${element.cypher} AS element`,
    scope.parameters,
  );
  const byId = new Map(rows.map(row => [row.id, element.read(row.element)]));
  return ids.flatMap(id => byId.get(id) ?? []);
}

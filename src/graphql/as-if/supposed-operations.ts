import {
  coerceInputValue,
  type GraphQLSchema,
  getDirectiveValues,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { readOperations } from "../../contract/apply-changes-mutation.js";
import type { Row } from "../../database/database.js";
import type { Operation } from "../../repository/changes/operations.js";
import { boundedValue, type Path } from "../input/bounded-value.js";
import { asIfName, isAsIf } from "./as-if-directive.js";

/**
 * Returns the operations of the directive `@asIf`; undefined without it, and for invalid variables, which GraphQL
 * reports. Throws BAD_USER_INPUT for more than `limits.maxOperationsAsIf`.
 */
export function operationsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Operation[] | undefined {
  const asIf = schema.getDirective(asIfName);
  if (!asIf || !isAsIf(operation)) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  return coerced && readOperations(bounded(getDirectiveValues(asIf, operation, coerced)!.operations as Row[]));
}

/** Returns the operations of a JSON value of the type `[OperationInput!]!`. Throws BAD_USER_INPUT with the `path`. */
export function operationsIn(schema: GraphQLSchema, value: unknown): Operation[] {
  const { type } = schema.getDirective(asIfName)!.args[0]!;
  const refuse = (path: Path, why: string) => {
    const place = ["operations", ...path];
    throw new RepositoryError("BAD_USER_INPUT", `${place.join(".")}: ${why}.`, { path: place });
  };
  const sent = boundedValue(value, type, { isRead: false, refuse });
  const inputs = coerceInputValue(sent, type, (path, _, { message }) => refuse(path, message.replace(/\.$/, "")));
  return readOperations(bounded(inputs as Row[]));
}

/** Returns the operations. Throws BAD_USER_INPUT for more than `limits.maxOperationsAsIf`. */
export function bounded<T>(operations: readonly T[]): readonly T[] {
  const most = limits.maxOperationsAsIf;
  if (operations.length <= most) return operations;
  throw new RepositoryError("BAD_USER_INPUT", `At most ${most} operations, not ${operations.length}.`, {
    path: ["operations"],
  });
}

import type { ExecutionResult, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { requireAskable } from "../../access/rights.js";
import { answerAsIf } from "../../repository/as-if.js";
import type { Context } from "../../repository/context.js";
import { refusalBy } from "../as-refusal.js";
import { operationsOf } from "./supposed-operations.js";

interface Asked {
  operation: OperationDefinitionNode | undefined;
  variables: Record<string, unknown>;
  contextValue: object;
}

/**
 * Executes a request in its context, or as if the operations of its directive (default: those of the context) had been
 * applied. Throws a GraphQLError if they cannot be applied, or if a statement fails.
 */
export async function suppose(
  schema: GraphQLSchema,
  { operation, variables, contextValue }: Asked,
  execute: (contextValue: object) => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const context = contextValue as Context;
  try {
    const own = operation && operationsOf(schema, operation, variables);
    // A trusted document with the directive must not let everybody try operations of their own.
    if (own) requireAskable(context.viewer, undefined);
    const operations = own ?? context.supposed;
    return await (operations ? answerAsIf(context, operations, execute) : execute(context));
  } catch (error) {
    throw refusalBy(error);
  }
}

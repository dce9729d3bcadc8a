import {
  defaultFieldResolver,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { isTraced, markFailed, traced } from "../common/tracing.js";
import { codeOf } from "./format-error.js";

/** Maximum characters of a name, which clients choose. */
const longestName = 100;

/**
 * Executes an operation as a part of the trace of its request: its type, and its name, which is that of a trusted document for
 * one. Its text and its variables are in no trace.
 */
export function tracedOperation(
  operation: OperationDefinitionNode | undefined,
  execute: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  if (!operation || !isTraced()) return execute();
  const type = operation.operation;
  const name = operation.name?.value.slice(0, longestName);
  const attributes = () => ({ "graphql.operation.type": type, ...(name && { "graphql.operation.name": name }) });
  return traced(name ? `${type} ${name}` : type, { attributes }, async span => {
    const result = await execute();
    const [first] = result.errors ?? [];
    if (span && first) markFailed(span, codeOf(first));
    return result;
  });
}

/** Makes each root field of a schema a part of the trace of its request. To be called once, before any query is compiled. */
export function traceRootFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) if (type) traceFields(type);
}

function traceFields(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const { name, resolve = defaultFieldResolver } = field;
    const attributes = () => ({ "graphql.field.parent_type": type.name, "graphql.field.name": name });
    const inTrace: GraphQLFieldResolver<unknown, unknown> = (...asked) =>
      isTraced() ? traced(`${type.name}.${name}`, { attributes }, async () => resolve(...asked)) : resolve(...asked);
    field.resolve = inTrace;
  }
}

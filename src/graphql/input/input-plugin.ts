import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from "@apollo/server";
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  type TypeNode,
  typeFromAST,
} from "graphql";
import { RepositoryError } from "../../common/repository-error.js";
import { isAsIf } from "../as-if/as-if-directive.js";
import { asRefusal } from "../as-refusal.js";
import { boundedValue, type Path } from "./bounded-value.js";
import type { VariableUses } from "./variable-uses.js";
import { withoutNulls } from "./without-nulls.js";

type Resolved = Pick<GraphQLRequestContext<BaseContext>, "request"> & {
  document?: DocumentNode;
  operation?: OperationDefinitionNode;
  schema: GraphQLSchema;
};

/**
 * Checks every input value against the published `limits`, and removes nulls from queries. Must be the first plugin, so
 * that all others see the same input as GraphQL. Throws BAD_USER_INPUT with the path from the variable down.
 */
export const inputPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation(resolved: Resolved) {
        const { request, document, operation, schema } = resolved;
        if (!document || !operation) return;
        const plain = withoutNulls(schema, document);
        const asked = getOperationAST(plain.document, request.operationName)!;
        request.variables = asRefusal(() => boundedVariables(schema, asked, request.variables ?? {}, plain.uses));
        Object.assign(resolved, { document: plain.document, operation: asked });
      },
    };
  },
};

/** Returns the checked variables that the operation declares. */
function boundedVariables(
  schema: GraphQLSchema,
  asked: OperationDefinitionNode,
  variables: Record<string, unknown>,
  uses: VariableUses,
): Record<string, unknown> {
  const writesNothing = asked.operation === OperationTypeNode.QUERY && !isAsIf(asked);
  const bounded = (asked.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const name = variable.name.value;
    const isRead = writesNothing || !uses.written.has(name);
    const isLeftOut = !Object.hasOwn(variables, name) || (isRead && variables[name] === null);
    if (isLeftOut) return [];
    const refuseAt = (path: Path, why: string) => refuse([name, ...path], why);
    const usage = { isRead, isLong: uses.long.has(name), refuse: refuseAt };
    return [[name, boundedValue(variables[name], inputTypeOf(schema, type), usage)]];
  });
  return Object.fromEntries(bounded);
}

/** Validation guarantees that the input type exists. */
const inputTypeOf = (schema: GraphQLSchema, type: TypeNode) => typeFromAST(schema, type as never) as GraphQLInputType;

function refuse(path: Path, why: string): never {
  throw new RepositoryError("BAD_USER_INPUT", `$${path.join(".")} ${why}.`, { path });
}

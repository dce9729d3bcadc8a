import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";

/** A validated document, the operation of it that is asked for (none where the name fits none or several), and with what. */
interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode | undefined;
  operationName: string | null;
  variables: Record<string, unknown>;
  contextValue: object;
}

interface Compiled {
  query: CompiledQuery["query"];
  /** Of its variables: a required one may be left out, which a compiled query takes for a fault. */
  defaults: Record<string, unknown>;
}

/** Compiling takes as long as answering some times, so what strangers ask once is not. */
const worthCompiling = 3;
const mostCompiled = 200;

/**
 * Executes operations: a query that is asked again and again by a function that graphql-jit makes of it, anything else as
 * graphql-js does. Both answer the same.
 */
export class QueryExecutor {
  /** How often each query was asked until it was compiled. */
  private readonly counts = new WeakMap<OperationDefinitionNode, number>();
  private readonly compiled = new LRUCache<OperationDefinitionNode, Compiled>({
    max: mostCompiled,
    dispose: (_, operation) => this.counts.delete(operation),
  });

  constructor(private readonly schema: GraphQLSchema) {}

  async execute(asked: Asked): Promise<ExecutionResult> {
    const { document, operation, operationName, variables, contextValue } = asked;
    const compiled = operation && (this.compiled.get(operation) ?? this.compileWhenWorth(operation, asked));
    const answer = await compiled?.query(undefined, contextValue, { ...compiled.defaults, ...variables });
    // Without data it has refused the variables, wrongly where an input type has defaults of its own: nothing was resolved.
    if (answer && "data" in answer) return { ...answer, ...(answer.errors && { errors: answer.errors.map(whole) }) };
    return execute({ schema: this.schema, document, operationName, variableValues: variables, contextValue });
  }

  private compileWhenWorth(
    operation: OperationDefinitionNode,
    { document, operationName }: Asked,
  ): Compiled | undefined {
    if (operation.operation !== "query") return undefined;
    const count = (this.counts.get(operation) ?? 0) + 1;
    this.counts.set(operation, count);
    if (count !== worthCompiling) return undefined;
    const found = compileQuery(this.schema, document, operationName ?? "", { disablingCapturingStackErrors: true });
    if (!isCompiledQuery(found)) return undefined;
    const compiled = { query: found.query, defaults: defaultsOf(operation) };
    this.compiled.set(operation, compiled);
    return compiled;
  }
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/** An error of a compiled query has no `extensions` where its cause has none, which Apollo Server counts on. */
function whole({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}

/** The way in which Apollo Server takes an executor other than graphql-js. */
export function gatewayOf(schema: GraphQLSchema): ApolloServerOptionsWithGateway<BaseContext>["gateway"] {
  const executor = new QueryExecutor(schema);
  return {
    load: async () => ({
      executor: ({ document, operation, request, context }) =>
        executor.execute({
          ...{ document, operation, operationName: request.operationName ?? null },
          ...{ variables: request.variables ?? {}, contextValue: context },
        }),
    }),
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    stop: async () => {},
  };
}

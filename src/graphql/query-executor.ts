import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import { RepositoryError } from "../common/repository-error.js";
import { suppose } from "./as-if/suppose.js";
import { type Compiled, QueryCompiler } from "./compile-query.js";
import { namingExamples } from "./example-not-found.js";
import { isSafeToCompile } from "./safe-to-compile.js";
import { tracedOperation } from "./traced-operation.js";

/** Validated document with its operation (undefined if the name matches none or several), variables and context. */
interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode | undefined;
  operationName: string | null;
  variables: Record<string, unknown>;
  contextValue: object;
}

/** Executions before a query is compiled, because compilation costs as much as a few executions. */
const worthCompiling = 3;
const mostCompiled = 200;

/**
 * Executes operations. Frequent queries are compiled by graphql-jit if the answer is certain to equal that of
 * graphql-js; all others are executed by graphql-js.
 */
export class QueryExecutor {
  /** Number of executions of each query before its compilation. */
  private readonly counts = new WeakMap<OperationDefinitionNode, number>();
  private readonly compiled = new LRUCache<OperationDefinitionNode, Compiled>({
    max: mostCompiled,
    dispose: (_, operation) => this.counts.delete(operation),
  });
  private readonly compiler: QueryCompiler;

  constructor(private readonly schema: GraphQLSchema) {
    this.compiler = new QueryCompiler(schema);
  }

  async execute(asked: Asked): Promise<ExecutionResult> {
    const { document, operation, operationName, variables, contextValue } = asked;
    const compiled = operation && (this.compiled.get(operation) ?? this.compileWhenWorth(document, operation));
    const answer = compiled && (await this.answer(compiled, operation, asked));
    return answer ?? execute({ schema: this.schema, document, operationName, variableValues: variables, contextValue });
  }

  private compileWhenWorth(document: DocumentNode, operation: OperationDefinitionNode): Compiled | undefined {
    const count = (this.counts.get(operation) ?? 0) + 1;
    this.counts.set(operation, count);
    if (count !== worthCompiling || !isSafeToCompile(this.schema, document, operation)) return undefined;
    const compiled = this.compiler.compile(document, operation);
    if (compiled) this.compiled.set(operation, compiled);
    return compiled;
  }

  /**
   * Returns undefined if graphql-js might answer differently: it decides on invalid variables and on conflicting
   * errors.
   */
  private async answer(
    { query, needed }: Compiled,
    { variableDefinitions = [] }: OperationDefinitionNode,
    { variables, contextValue }: Asked,
  ): Promise<ExecutionResult | undefined> {
    const { coerced } = getVariableValues(this.schema, variableDefinitions, variables);
    if (!coerced || needed.some(name => coerced[name] == null)) return undefined;
    const answer = await query(undefined, contextValue, coerced);
    if (!answer.errors) return answer;
    return areCertain(answer) ? { ...answer, errors: firstOfEachPlace(answer).map(whole) } : undefined;
  }
}

/**
 * Returns true if resolvers threw all errors and their positions are certain. graphql-jit words errors of value
 * completion differently, and if several errors null the same position it reports all of them, graphql-js only the
 * first. After an internal error or one of Neo4j the query is not executed again, to avoid additional load.
 */
function areCertain({ data, errors = [] }: ExecutionResult): boolean {
  if (!errors.every(({ originalError }) => originalError)) return false;
  return (
    errors.length === 1 ||
    errors.some(({ originalError }) => !(originalError instanceof RepositoryError)) ||
    errors.every(({ path = [] }) => isReached(data, path.slice(0, -1)))
  );
}

/** Removes errors that null a position which an earlier error has nulled. */
function firstOfEachPlace({ data, errors = [] }: ExecutionResult): GraphQLError[] {
  const emptied = errors.map(({ path = [] }) => JSON.stringify(placeEmptied(data, path)));
  return errors.filter((_, index) => emptied.indexOf(emptied[index]!) === index);
}

/** Returns the prefix of a path at which the data ends. */
function placeEmptied(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  const length = path.findIndex((_, index) => !isReached(data, path.slice(0, index + 1)));
  return length < 0 ? path : path.slice(0, length + 1);
}

const isReached = (data: unknown, path: readonly (string | number)[]): boolean =>
  path.reduce<any>((place, key) => place?.[key], data) != null;

/**
 * Recreates an error of a compiled query with `extensions`, which Apollo Server expects and graphql-jit omits if the
 * cause has none.
 */
function whole({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}

/** Wraps the executor as a gateway, the way to replace graphql-js in Apollo Server. */
export function gatewayOf(schema: GraphQLSchema): ApolloServerOptionsWithGateway<BaseContext>["gateway"] {
  const executor = new QueryExecutor(schema);
  return {
    load: async () => ({
      executor: ({ document, operation, request, context }) => {
        const { operationName = null, variables = {} } = request;
        const asked = { document, operation, operationName, variables, contextValue: context };
        return tracedOperation(operation, () =>
          suppose(schema, asked, async contextValue =>
            namingExamples(await executor.execute({ ...asked, contextValue }), operation, variables),
          ),
        );
      },
    }),
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    stop: async () => {},
  };
}

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
import { type Compiled, QueryCompiler } from "./compile-query.js";
import { isSafeToCompile } from "./safe-to-compile.js";

/** A validated document, the operation of it that is asked for (none where the name fits none or several), and with what. */
interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode | undefined;
  operationName: string | null;
  variables: Record<string, unknown>;
  contextValue: object;
}

/** Compiling takes as long as answering some times, so what strangers ask once is not. */
const worthCompiling = 3;
const mostCompiled = 200;

/**
 * Executes operations: a query that is asked again and again by a function that graphql-jit makes of it, where that is sure
 * to answer like graphql-js, and anything else by graphql-js.
 */
export class QueryExecutor {
  /** How often each query was asked until it was compiled. */
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

  /** Undefined where graphql-js might answer otherwise: it has the last word on variables, and on errors that meet. */
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
 * True where resolvers threw all errors, and each stands where it arose. What GraphQL itself finds wrong with a value is
 * worded otherwise by graphql-jit; of several that empty one place it tells all, graphql-js the first. After a fault of the
 * server or of Neo4j the query is not asked again, which would only add to the load.
 */
function areCertain({ data, errors = [] }: ExecutionResult): boolean {
  if (!errors.every(({ originalError }) => originalError)) return false;
  return (
    errors.length === 1 ||
    errors.some(({ originalError }) => !(originalError instanceof RepositoryError)) ||
    errors.every(({ path = [] }) => isReached(data, path.slice(0, -1)))
  );
}

/** The errors without those that empty a place which an earlier one has emptied. */
function firstOfEachPlace({ data, errors = [] }: ExecutionResult): GraphQLError[] {
  const emptied = errors.map(({ path = [] }) => JSON.stringify(placeEmptied(data, path)));
  return errors.filter((_, index) => emptied.indexOf(emptied[index]!) === index);
}

/** The beginning of a path at which the data ends. */
function placeEmptied(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  const length = path.findIndex((_, index) => !isReached(data, path.slice(0, index + 1)));
  return length < 0 ? path : path.slice(0, length + 1);
}

const isReached = (data: unknown, path: readonly (string | number)[]): boolean =>
  path.reduce<any>((place, key) => place?.[key], data) != null;

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

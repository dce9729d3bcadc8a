import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { localViewer } from "../../../src/access/viewer.js";
import type { Database } from "../../../src/database/database.js";
import { formatError } from "../../../src/graphql/format-error.js";
import { QueryExecutor } from "../../../src/graphql/query-executor.js";
import { schema } from "../../../src/graphql/schema.js";
import { createContext } from "../../../src/repository/context.js";
import { overriding } from "../../support/overriding.js";
import { today } from "../../support/repository.js";
import type { Asking } from "./documents.js";

const executor = new QueryExecutor(schema);

/** Answers of the server's executor to a document, beside those of graphql-js. */
export interface Answers {
  expected: object;
  /** The first, second and tenth answer. */
  given: object[];
  /** Data of each of several root fields, requested separately; undefined if all are null because one of them is. */
  apart: object | undefined;
  isCompiled: boolean;
}

/** `database` may cache reads, as nothing is written. */
export async function answersTo({ text, variables }: Asking, database: Database): Promise<Answers> {
  const context = () => createContext({ database, viewer: localViewer, today });
  const byGraphqlJs = async (document: DocumentNode) =>
    execute({ schema, document, variableValues: variables, contextValue: context() });
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const asked = { document, operation, operationName: null, variables };
  const given: ExecutionResult[] = [];
  while (given.length < 10) given.push(await executor.execute({ ...asked, contextValue: context() }));
  const expected = await byGraphqlJs(parse(text));
  const alone = rootFieldsOf(document, operation);
  const parts = alone.length > 1 ? await Promise.all(alone.map(byGraphqlJs)) : [];
  return {
    expected: plain(expected),
    given: [given[0]!, given[1]!, given[9]!].map(plain),
    apart:
      expected.data && parts.length > 1
        ? plain({ data: Object.assign({}, ...parts.map(each => each.data)) }).data
        : undefined,
    isCompiled: !!given[9]!.data && Object.getPrototypeOf(given[9]!.data) === Object.prototype,
  };
}

/** Returns a document per root field. */
const rootFieldsOf = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode[] =>
  operation.selectionSet.selections.map(selection => {
    const alone = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] } } as const;
    return { ...document, definitions: document.definitions.map(each => (each === operation ? alone : each)) };
  });

/** Caches the results of Neo4j, so that ten answers to a document take as long as one. */
export function remembering(database: Database): Database {
  const known = new Map<string, ReturnType<Database["read"]>>();
  return overriding(database, {
    read(cypher, parameters) {
      const key = cypher + JSON.stringify(parameters);
      if (!known.has(key)) known.set(key, database.read(cypher, parameters));
      return known.get(key)!;
    },
  });
}

/** Returns an answer as clients receive it, with errors sorted, because their order is not guaranteed. */
const plain = ({ data, errors = [] }: ExecutionResult) => ({
  data: JSON.parse(JSON.stringify(data)),
  errors: errors.map(error => JSON.stringify({ ...formatError(error.toJSON(), error), at: error.locations })).sort(),
});

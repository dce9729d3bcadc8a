import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import { type GraphQLField, type GraphQLFormattedError, isRequiredArgument } from "graphql";
import { askedOverHttp } from "./asked-over-http.js";
import { type QueryString, variablesIn } from "./query-arguments.js";

/** A root field that a URL asks, and what of its answer. */
export interface RootField {
  root: GraphQLField<unknown, unknown>;
  selection: string;
  /** Arguments that the URL may not name. */
  ignored: string[];
  /** What the metrics call it. */
  operationName: string;
}

interface Answer {
  data?: Record<string, any> | null;
  errors?: readonly GraphQLFormattedError[];
}

/**
 * Asks a root field as a GraphQL request with the arguments in a URL, so that cost, codes and metrics are those of any
 * other. Throws BAD_USER_INPUT where the arguments cannot be read; what GraphQL says of them is in the answer.
 */
export async function askRootField<C extends BaseContext>(
  apollo: ApolloServer<C>,
  { root, selection, ignored, operationName }: RootField,
  request: FastifyRequest,
  contextValue: C,
): Promise<Answer> {
  const variables = variablesIn(request.query as QueryString, root, ignored);
  const used = root.args.filter(each => each.name in variables || isRequiredArgument(each));
  const declared = inBrackets(used.map(({ name, type }) => `$${name}: ${type}`));
  const passed = inBrackets(used.map(({ name }) => `${name}: $${name}`));
  const query = `query ${operationName}${declared} { ${root.name}${passed} { ${selection} } }`;
  const { body } = await apollo.executeOperation(
    { query, variables, operationName, http: askedOverHttp(request) },
    { contextValue },
  );
  return body.kind === "single" ? body.singleResult : {};
}

const inBrackets = (parts: string[]) => (parts.length > 0 ? `(${parts.join(", ")})` : "");

import { type ApolloServer, type BaseContext, HeaderMap } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFormattedError,
  type GraphQLInputType,
  GraphQLInt,
  getNamedType,
  getNullableType,
  isListType,
  isRequiredArgument,
} from "graphql";

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

/** Asks a root field as a GraphQL request with the arguments in a URL, so that cost, codes and metrics are those of any other. */
export async function askRootField<C extends BaseContext>(
  apollo: ApolloServer<C>,
  { root, selection, ignored, operationName }: RootField,
  { query: asked, id }: FastifyRequest,
  contextValue: C,
): Promise<Answer> {
  const known = root.args.filter(({ name }) => !ignored.includes(name));
  const given = new Map(Object.entries(asked as Record<string, string | string[]>));
  const unknown = [...given.keys()].filter(name => !known.some(each => each.name === name));
  if (unknown.length > 0) return refuse(unknown, known);
  const used = known.filter(each => given.has(each.name) || isRequiredArgument(each));
  const declared = inBrackets(used.map(({ name, type }) => `$${name}: ${type}`));
  const passed = inBrackets(used.map(({ name }) => `${name}: $${name}`));
  const query = `query ${operationName}${declared} { ${root.name}${passed} { ${selection} } }`;
  const variables = Object.fromEntries(
    used.filter(({ name }) => given.has(name)).map(({ name, type }) => [name, readValue(given.get(name)!, type)]),
  );
  const http = { method: "GET", search: "", body: "", headers: new HeaderMap([["x-request-id", id]]) };
  const { body } = await apollo.executeOperation({ query, variables, operationName, http }, { contextValue });
  return body.kind === "single" ? body.singleResult : {};
}

const inBrackets = (parts: string[]) => (parts.length > 0 ? `(${parts.join(", ")})` : "");

function refuse(unknown: string[], known: readonly GraphQLArgument[]): Answer {
  const names = known.map(({ name }) => name);
  const message = `Unknown arguments: ${unknown.join(", ")}; there are ${names.join(", ")}.`;
  return { errors: [{ message, extensions: { code: "BAD_USER_INPUT", unknown, known: names } }] };
}

/** What cannot be read stays text, for GraphQL to refuse. */
function readValue(text: string | string[], type: GraphQLInputType): unknown {
  if (isListType(getNullableType(type))) return [text].flat();
  const isNumber = getNamedType(type) === GraphQLInt && typeof text === "string" && /^-?\d+$/.test(text);
  return isNumber ? Number(text) : text;
}

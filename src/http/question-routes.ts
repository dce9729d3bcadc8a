import type { ApolloServer, BaseContext, GraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { alikest } from "../graph/likeness.js";
import { parseBoundedJson } from "../graphql/input/bounded-json.js";
import type { Question } from "../graphql/trusted-documents/read-questions.js";
import { askedOverHttp } from "./asked-over-http.js";
import { sendJsonError } from "./json-errors.js";

type Asked = FastifyRequest<{ Params: { name: string }; Querystring: { variables?: string } }>;

/** What is to be done around every answer. */
export interface Answering<C> {
  contextFor(request: FastifyRequest, reply: FastifyReply): C;
  before(handler: RouteHandlerMethod): RouteHandlerMethod;
}

/**
 * `GET /questions`: what can be asked. `GET /questions/Q04?variables={…}`: the answer, without a GraphQL client; an ETag
 * lets it ask again over a weak link for nothing, if nothing has changed.
 */
export function addQuestionRoutes<C extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<C>,
  questions: readonly Question[],
  { contextFor, before }: Answering<C>,
): void {
  const byName = new Map(questions.map(question => [question.name, question]));
  app.get("/questions", () => questions.map(question => ({ ...question, href: `/questions/${question.name}` })));
  const handler = async (request: Asked, reply: FastifyReply) => {
    const question = byName.get(request.params.name);
    if (!question) return sendJsonError(reply, "NOT_FOUND", notThere(request.params.name, [...byName.keys()]));
    const variables = readVariables(request.query.variables);
    if (!variables) return sendJsonError(reply, "BAD_REQUEST", "`variables` must be a JSON object.");
    const asked = { query: question.query, variables, http: askedOverHttp(request) };
    return answer(apollo, asked, contextFor(request, reply), reply);
  };
  app.get("/questions/:name", before(handler as RouteHandlerMethod));
}

function notThere(name: string, known: readonly string[]): string {
  const near = alikest(name.split(".")[0]!, known, each => [each]).slice(0, 3);
  return `There is no question ${name}. ${near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "`GET /questions` lists all."}`;
}

async function answer<C extends BaseContext>(
  apollo: ApolloServer<C>,
  request: GraphQLRequest,
  contextValue: C,
  reply: FastifyReply,
) {
  const { http, body } = await apollo.executeOperation(request, { contextValue });
  reply.code(http.status ?? 200).type("application/json; charset=utf-8");
  return body.kind === "single" ? JSON.stringify(body.singleResult) : "";
}

/** Throws BAD_USER_INPUT for what is too deep; undefined for what is no JSON object. */
export function readVariables(text = "{}"): GraphQLRequest["variables"] {
  const variables = parseBoundedJson(text, "variables");
  return variables !== null && typeof variables === "object" && !Array.isArray(variables) ? variables : undefined;
}

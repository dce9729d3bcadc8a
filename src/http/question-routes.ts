import type { ApolloServer, BaseContext, GraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { alikest } from "../graph/likeness.js";
import { parseBoundedJson } from "../graphql/input/bounded-json.js";
import type { Question } from "../graphql/trusted-documents/read-questions.js";
import { askedOverHttp } from "./asked-over-http.js";
import { sendJsonError } from "./json-errors.js";

type Asked = FastifyRequest<{ Params: { name: string }; Querystring: { variables?: string } }>;

/** Hooks for every answer. */
export interface Answering<C> {
  contextFor(request: FastifyRequest, reply: FastifyReply): C;
  before(handler: RouteHandlerMethod): RouteHandlerMethod;
}

/**
 * `GET /questions`: list of the trusted documents. `GET /questions/Q04?variables={…}`: its answer, without a GraphQL
 * client. With the ETag, a repeated request over a slow connection transfers no unchanged answer.
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

/**
 * Returns the variables; undefined if the text is not a JSON object. Throws BAD_USER_INPUT for JSON that is nested too
 * deep.
 */
export function readVariables(text = "{}"): GraphQLRequest["variables"] {
  const variables = parseBoundedJson(text, "variables");
  return variables !== null && typeof variables === "object" && !Array.isArray(variables) ? variables : undefined;
}

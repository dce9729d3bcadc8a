import type { ApolloServer, BaseContext, GraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { mayAsk } from "../access/rights.js";
import { didYouMean } from "../graph/likeness.js";
import { parseBoundedJson } from "../graphql/input/bounded-json.js";
import type { Question } from "../graphql/trusted-documents/read-questions.js";
import { askOverHttp } from "./ask-over-http.js";
import { sendJsonError } from "./json-errors.js";
import { forAnyViewer } from "./request-viewer.js";

type Asked = FastifyRequest<{ Params: { name: string }; Querystring: { variables?: string | string[] } }>;

/** Hooks for every answer. */
export interface Answering<C> {
  contextFor(request: FastifyRequest, reply: FastifyReply): C;
  before(handler: RouteHandlerMethod): RouteHandlerMethod;
}

/**
 * `GET /questions`: list of the trusted documents that the viewer may ask. `GET /questions/Q04?variables={…}`: its answer, without a GraphQL
 * client. With the ETag, a repeated request over a slow connection transfers no unchanged answer.
 */
export function addQuestionRoutes<C extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<C>,
  questions: readonly Question[],
  { contextFor, before }: Answering<C>,
): void {
  const byName = new Map(questions.map(question => [question.name, question]));
  app.get("/questions", forAnyViewer, ({ viewer }) =>
    questions
      .filter(({ name }) => mayAsk(viewer, name))
      .map(question => ({ ...question, href: `/questions/${question.name}` })),
  );
  const handler = async (request: Asked, reply: FastifyReply) => {
    const question = byName.get(request.params.name);
    if (!question) return sendJsonError(reply, "NOT_FOUND", notThere(request.params.name, [...byName.keys()]));
    const variables = readVariables(request.query.variables);
    if (!variables) return sendJsonError(reply, "BAD_REQUEST", "`variables` must be a JSON object.");
    const asked = { query: question.query, variables };
    return answerWith(await askOverHttp(apollo, asked, request, contextFor(request, reply)), reply);
  };
  app.get("/questions/:name", { config: { documentOf } }, before(handler as RouteHandlerMethod));
}

/** The address names the document; an unknown one is reported as NOT_FOUND. */
const documentOf = ({ params }: FastifyRequest) => (params as { name: string }).name;

const notThere = (name: string, known: readonly string[]): string =>
  `There is no question ${name}. ${didYouMean(name.split(".")[0]!, known, "`GET /questions` lists all.")}`;

function answerWith({ http, result }: Awaited<ReturnType<typeof askOverHttp>>, reply: FastifyReply): string {
  const again = http.headers.get("retry-after");
  if (again) reply.header("retry-after", again);
  reply.code(http.status ?? 200).type("application/json; charset=utf-8");
  return JSON.stringify(result);
}

/**
 * Returns the variables of a query string; undefined if the text is not a JSON object, or given more than once. Throws
 * BAD_USER_INPUT for JSON that is nested too deep.
 */
export function readVariables(text: string | string[] = "{}"): GraphQLRequest["variables"] {
  const variables = typeof text === "string" ? parseBoundedJson(text, "variables") : undefined;
  return variables !== null && typeof variables === "object" && !Array.isArray(variables) ? variables : undefined;
}

import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendJsonError } from "../json-errors.js";
import type { Question } from "./read-questions.js";

type Asked = FastifyRequest<{ Params: { name: string }; Querystring: { variables?: string } }>;

/**
 * `GET /questions`: what can be asked. `GET /questions/Q04?variables={…}`: the answer, without a GraphQL client; an ETag
 * lets it ask again over a weak link for nothing, if nothing has changed.
 */
export function addQuestionRoutes<C extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<C>,
  questions: readonly Question[],
  createContext: () => C,
): void {
  const byName = new Map(questions.map(question => [question.name, question]));
  app.get("/questions", () => questions.map(question => ({ ...question, href: `/questions/${question.name}` })));
  app.get("/questions/:name", async (request: Asked, reply) => {
    const question = byName.get(request.params.name);
    if (!question) return sendJsonError(reply, 404, `There is no question ${request.params.name}.`);
    const variables = readVariables(request.query.variables);
    if (!variables) return sendJsonError(reply, 400, "`variables` must be a JSON object.");
    return answer(apollo, { query: question.query, variables }, createContext(), reply);
  });
}

async function answer<C extends BaseContext>(
  apollo: ApolloServer<C>,
  request: { query: string; variables: object },
  contextValue: C,
  reply: FastifyReply,
) {
  const { http, body } = await apollo.executeOperation(request as never, { contextValue });
  return reply.code(http.status ?? 200).send(body.kind === "single" ? body.singleResult : undefined);
}

function readVariables(text = "{}"): object | undefined {
  try {
    const variables = JSON.parse(text);
    return variables !== null && typeof variables === "object" && !Array.isArray(variables) ? variables : undefined;
  } catch {
    return undefined;
  }
}

import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FormattedExecutionResult } from "graphql";
import { isPlainQuery, operationOf, variableNamesOf } from "../../graphql/trusted-documents/operation-of.js";
import type { TrustedDocument } from "../../graphql/trusted-documents/read-questions.js";
import { askAfterDryRun } from "../../repository/as-if.js";
import type { AskedDocument, Context } from "../../repository/context.js";
import { askOverHttp } from "../ask-over-http.js";
import type { ImportQuery } from "../import-query.js";
import { sendJsonError } from "../json-errors.js";
import { readVariables } from "../question-routes.js";

/** Trusted documents by name, and their answers in a context. */
export interface TrustedAnswers {
  names: readonly string[];
  /** Variables of the documents whose answers events follow, by name: queries without `@asIf`. */
  followed: ReadonlyMap<string, readonly string[]>;
  answer(asked: AskedDocument, request: Pick<FastifyRequest, "id">, context: object): Promise<FormattedExecutionResult>;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Document to answer as if the file of a dry run had been imported. */
    askedAfter?: AskedDocument;
  }
}

/** Returns the answers of trusted documents by a GraphQL server. */
export function trustedAnswers<C extends BaseContext>(
  apollo: ApolloServer<C>,
  documents: readonly TrustedDocument[],
): TrustedAnswers {
  const byName = new Map(documents.map(({ name, query }) => [name, query]));
  return {
    names: [...byName.keys()],
    followed: new Map(documents.flatMap(followedOf)),
    async answer({ name, variables }, request, context) {
      const asked = { query: byName.get(name), variables };
      return (await askOverHttp(apollo, asked, request, context as C)).result;
    },
  };
}

function followedOf({ name, query }: TrustedDocument): [string, string[]][] {
  const operation = operationOf(query);
  return isPlainQuery(operation) ? [[name, variableNamesOf(operation)]] : [];
}

/** Returns the hook that reads `ask` and `variables` of an import, and removes them from its query. */
export const readAsk =
  ({ names }: TrustedAnswers) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { ask, variables: text, ...query } = request.query as ImportQuery;
    if (ask === undefined) return;
    const variables = readVariables(text);
    if (typeof ask !== "string" || !names.includes(ask))
      return sendJsonError(reply, "NOT_FOUND", `There is no question ${ask}. GET /questions lists all.`);
    if (query.dryRun !== "true") return sendJsonError(reply, "BAD_REQUEST", "`ask` requires `dryRun=true`.");
    if (!variables) return sendJsonError(reply, "BAD_REQUEST", "`variables` must be a JSON object.");
    request.query = query;
    request.askedAfter = { name: ask, variables };
  };

/** Runs an import; if its request names a document, adds its `answer` as if the file had been imported. */
export async function importAndAsk<R extends object>(
  request: FastifyRequest,
  context: Context,
  documents: TrustedAnswers | undefined,
  run: (context: Context) => Promise<R>,
): Promise<R & { answer?: FormattedExecutionResult }> {
  const { askedAfter } = request;
  if (!askedAfter || !documents) return run(context);
  const { context: trial, answer } = askAfterDryRun(context, within => documents.answer(askedAfter, request, within));
  return { ...(await run(trial)), answer: answer() };
}

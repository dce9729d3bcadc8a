import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, print, visit } from "graphql";
import { RepositoryError } from "../common/repository-error.js";
import type { AnswerSheet } from "../formats/answers/answer-sheet.js";
import { type Ask, type Choose, documentTables, questionTable } from "../formats/answers/answer-tables.js";
import type { Table } from "../formats/workbook/list-table.js";
import type { Asking } from "../graphql/request-context.js";
import type { Question as TrustedDocument } from "../graphql/trusted-documents/read-questions.js";
import { declaredQuestions } from "../questions/declared.js";
import { askedOverHttp } from "./asked-over-http.js";
import { goneSignal } from "./gone-signal.js";
import type { Places } from "./places.js";
import { ofPaging, type QueryString, variablesIn } from "./query-arguments.js";
import { readVariables } from "./question-routes.js";
import { sendStream } from "./stream-reply.js";
import { type TableFormat, tableFormats } from "./table-formats.js";

/** GraphQL server for tables, with contexts that have long timeouts. */
export interface TableDoor<C extends BaseContext> {
  schema: GraphQLSchema;
  apollo: ApolloServer<C>;
  places: Places;
  createContext(asking: Asking): C;
}

type MakeTables = (query: QueryString, ask: Ask) => Promise<Table[]>;

/**
 * `GET /export/findings.csv?opd=…`: table of each question that declares one, with the arguments of its root field.
 * `GET /questions/Q36.xlsx?variables={…}`: all lists of rows in the answer of a trusted document, one sheet each; as
 * CSV the first list, or the one named by `sheet`. Cost, timeouts, error codes and visibility are those of the GraphQL
 * request, one page of rows at a time.
 */
export function addAnswerTableRoutes<C extends BaseContext>(
  app: FastifyInstance,
  door: TableDoor<C>,
  documents: readonly TrustedDocument[],
): void {
  for (const format of tableFormats) {
    for (const { name, table } of declaredQuestions) {
      if (table === undefined || table === "WALK") continue;
      const root = door.schema.getQueryType()!.getFields()[name];
      if (!root) continue;
      const ignored = root.args.some(({ name }) => name === "after") ? ofPaging : [];
      addRoute(app, door, `/export/${name}`, format, async (query, ask) => [
        await questionTable(door.schema, { name, table }, variablesIn(query, root, ignored), ask),
      ]);
    }
    for (const { name, query: text } of documents)
      addRoute(app, door, `/questions/${name}`, format, async ({ variables, sheet, ...others }, ask) => {
        refuseOthers(Object.keys(others));
        const choose: Choose = sheets => chosen(sheets, format, sheet);
        return documentTables(door.schema, text, variablesOf(variables), { ask, choose });
      });
  }
}

function addRoute<C extends BaseContext>(
  app: FastifyInstance,
  door: TableDoor<C>,
  path: string,
  { ending, type, write }: TableFormat,
  makeTables: MakeTables,
): void {
  const name = `${path.split("/").at(-1)}.${ending}`;
  const operationName = `Export_${name.replace(".", "_")}`;
  app.get(`${path}.${ending}`, { onRequest: door.places.take }, (request, reply) =>
    sendStream(reply, async () => {
      const ask = askOf(door, operationName, request, reply);
      const tables = await makeTables(request.query as QueryString, ask);
      return { name, type, bytes: write(tables) };
    }),
  );
}

/** Creates a context for each page, so that the cache of a page is released with it. */
function askOf<C extends BaseContext>(
  { apollo, createContext }: TableDoor<C>,
  operationName: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Ask {
  const gone = goneSignal(reply);
  return async (document, variables) => {
    const contextValue = createContext({ viewer: request.viewer, gone: () => gone });
    const asked = {
      query: print(named(document, operationName)),
      variables,
      operationName,
      http: askedOverHttp(request),
    };
    const { body } = await apollo.executeOperation(asked, { contextValue });
    const { data, errors } = body.kind === "single" ? body.singleResult : {};
    if (errors?.[0]) throw new GraphQLError(errors[0].message, { extensions: errors[0].extensions });
    return data as Record<string, unknown>;
  };
}

/** Sets the name of the operation for metrics and log. */
const named = (document: DocumentNode, value: string): DocumentNode =>
  visit(document, {
    OperationDefinition: each => ({ ...each, name: { kind: Kind.NAME, value } }),
    SelectionSet: () => false,
  });

function variablesOf(text: QueryString[string] = "{}"): Record<string, unknown> {
  const variables = readVariables([text].flat()[0]);
  if (variables) return variables;
  throw new RepositoryError("BAD_USER_INPUT", "`variables` must be a JSON object.");
}

function refuseOthers([unknown]: string[]): void {
  if (unknown !== undefined)
    throw new RepositoryError("BAD_USER_INPUT", `${unknown}: is unknown; there are variables, sheet.`, {
      place: unknown,
    });
}

/**
 * Returns the sheets of a format. CSV has one: the first, or the one named by `sheet`. Throws BAD_USER_INPUT for an
 * unknown sheet.
 */
function chosen(
  sheets: readonly AnswerSheet[],
  { ending }: TableFormat,
  named: string | string[] | undefined,
): readonly AnswerSheet[] {
  if (named === undefined) return ending === "csv" ? sheets.slice(0, 1) : sheets;
  const found = sheets.filter(({ name }) => name === named);
  if (found.length > 0) return found;
  const known = sheets.map(({ name }) => name);
  throw new RepositoryError("BAD_USER_INPUT", `There is no sheet ${named}. Use ${known.join(", ")}.`, { known });
}

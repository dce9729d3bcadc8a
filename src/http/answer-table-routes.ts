import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, print, visit } from "graphql";
import { RepositoryError } from "../common/repository-error.js";
import type { AnswerSheet } from "../formats/answers/answer-sheet.js";
import { type Ask, type Choose, documentTables, questionTable } from "../formats/answers/answer-tables.js";
import { contentTypeOf } from "../formats/format.js";
import { type TableFormat, tableFormats } from "../formats/table-formats.js";
import type { Table } from "../formats/workbook/list-table.js";
import type { Asking } from "../graphql/request-context.js";
import type { Question as TrustedDocument } from "../graphql/trusted-documents/read-questions.js";
import { declaredQuestions } from "../questions/declared.js";
import { askOverHttp } from "./ask-over-http.js";
import { askingOf } from "./asking-of.js";
import type { Places } from "./places.js";
import { ofPaging, type QueryString, variablesIn } from "./query-arguments.js";
import { readVariables } from "./question-routes.js";
import { sendStream } from "./stream-reply.js";

/** GraphQL server for tables, with contexts that have long timeouts. */
export interface TableDoor<C extends BaseContext> {
  schema: GraphQLSchema;
  apollo: ApolloServer<C>;
  places: Places;
  createContext(asking: Asking): C;
}

type MakeTables = (query: QueryString, ask: Ask, reply: FastifyReply) => Promise<Table[]>;

/**
 * `GET /export/findings.csv?opd=…`: table of each question that declares one, with the arguments of its root field.
 * `GET /questions/Q36.xlsx?variables={…}`: all lists of rows in the answer of a trusted document, one sheet each; as
 * CSV the first list, or the one named by `sheet`; the header `X-Sheets` lists the names of all. Cost, timeouts, error
 * codes and visibility are those of the GraphQL request, one page of rows at a time.
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
      addRoute(app, door, { path: `/export/${name}` }, format, async (query, ask) => [
        await questionTable(door.schema, { name, table }, variablesIn(query, root, ignored), ask),
      ]);
    }
    for (const document of documents) addDocumentRoute(app, door, document, format);
  }
}

function addDocumentRoute<C extends BaseContext>(
  app: FastifyInstance,
  door: TableDoor<C>,
  { name, query: text }: TrustedDocument,
  format: TableFormat,
): void {
  const address = { path: `/questions/${name}`, documentOf: () => name };
  addRoute(app, door, address, format, ({ variables, sheet, ...others }, ask, reply) => {
    refuseOthers(Object.keys(others));
    const choose: Choose = sheets => {
      reply.header("x-sheets", sheets.map(({ name }) => name).join(", "));
      return chosen(sheets, format, sheet);
    };
    return documentTables(door.schema, text, variablesOf(variables), { ask, choose });
  });
}

/** Address of tables without its ending, and the trusted document that it answers, if any. */
interface Address {
  path: string;
  documentOf?(): string;
}

function addRoute<C extends BaseContext>(
  app: FastifyInstance,
  door: TableDoor<C>,
  { path, documentOf }: Address,
  format: TableFormat,
  makeTables: MakeTables,
): void {
  const name = `${path.split("/").at(-1)}.${format.name}`;
  const operationName = `Export_${name.replace(".", "_")}`;
  app.get(`${path}.${format.name}`, { onRequest: door.places.take, config: { documentOf } }, (request, reply) =>
    sendStream(reply, async () => {
      const ask = askOf(door, operationName, request, reply);
      const tables = await makeTables(request.query as QueryString, ask, reply);
      return { name, type: contentTypeOf(format), bytes: format.tables.write(tables) };
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
  const asking = askingOf(request, reply);
  return async (document, variables) => {
    const asked = { query: print(named(document, operationName)), variables, operationName };
    const { result } = await askOverHttp(apollo, asked, request, createContext(asking));
    const { data, errors } = result;
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

function variablesOf(text: QueryString[string] | undefined): Record<string, unknown> {
  const variables = readVariables(text);
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
 * Returns the sheets of a format. A format with one sheet has the first, or the one named by `sheet`. Throws BAD_USER_INPUT for an
 * unknown sheet.
 */
function chosen(
  sheets: readonly AnswerSheet[],
  { tables }: TableFormat,
  named: string | string[] | undefined,
): readonly AnswerSheet[] {
  if (named === undefined) return tables.isSingle ? sheets.slice(0, 1) : sheets;
  const found = sheets.filter(({ name }) => name === named);
  if (found.length > 0) return found;
  const known = sheets.map(({ name }) => name);
  throw new RepositoryError("BAD_USER_INPUT", `There is no sheet ${named}. Use ${known.join(", ")}.`, { known });
}

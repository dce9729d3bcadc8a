import type { BaseContext } from "@apollo/server";
import type { FastifyInstance, FastifyReply } from "fastify";
import { RepositoryError } from "../common/repository-error.js";
import { accountsTable } from "../formats/answers/accounts-table.js";
import type { AnswerSheet } from "../formats/answers/answer-sheet.js";
import { type Choose, documentTables, questionTable } from "../formats/answers/answer-tables.js";
import type { Ask } from "../formats/answers/paged-tables.js";
import { contentTypeOf } from "../formats/format.js";
import { type TableFormat, tableFormats } from "../formats/table-formats.js";
import type { Table } from "../formats/workbook/list-table.js";
import type { Question as TrustedDocument } from "../graphql/trusted-documents/read-questions.js";
import { declaredQuestions } from "../questions/declared.js";
import { ofPaging, type QueryString, variablesIn } from "./query-arguments.js";
import { readVariables } from "./question-routes.js";
import { sendStream } from "./stream-reply.js";
import { askOf, type TableDoor } from "./table-door.js";

type MakeTables = (query: QueryString, ask: Ask, reply: FastifyReply) => Promise<Table[]>;

/**
 * `GET /export/findings.csv?opd=…`: table of each question that declares one, and of the accounts, with the arguments of its root field.
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
    for (const { name, table } of [...declaredQuestions, accountsTable]) {
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
      return { name, type: contentTypeOf(format), bytes: format.tables.write(tables, door.organization) };
    }),
  );
}

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

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { csvOf } from "../exchange/workbook/csv.js";
import { listTable, type Table } from "../exchange/workbook/list-table.js";
import { openReader } from "../exchange/workbook/reader.js";
import { walkTable } from "../exchange/workbook/walk-table.js";
import { walkImpact, walkNeighbourhood } from "../exchange/workbook/walks.js";
import { xlsxOf } from "../exchange/workbook/xlsx/write-xlsx.js";
import { definitionOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { sendJsonError } from "./json-errors.js";
import { type QueryString, readArguments } from "./query-arguments.js";
import { sendStream } from "./stream-reply.js";

type Asked = FastifyRequest<{ Params: { file: string }; Querystring: QueryString }>;
type MakeTable = (context: Context, query: QueryString) => Promise<Table>;

const formats: Record<string, { type: string; write(table: Table): AsyncIterable<string | Buffer> }> = {
  csv: { type: "text/csv; charset=utf-8", write: ({ sheet, rows }) => csvOf(sheet.columns, rows) },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: ({ sheet, rows }) => xlsxOf({ sheets: [{ sheet, rows }], choices: new Map() }),
  },
};

/**
 * `GET /export/services.csv?filter={…}&search=…&orderBy={…}&at=…`, `GET /export/impact.xlsx?of=infrastructure:SRV-DB`: every
 * list of a kind and every walk, whole, as CSV or XLSX. Arguments are those of the query of that name, inputs as JSON.
 */
export function addListExportRoutes(app: FastifyInstance, schema: GraphQLSchema, newContext: () => Context): void {
  const tables = tablesOf(schema);
  app.get("/export/:file", (request: Asked, reply: FastifyReply) => {
    const [, name = "", extension = ""] = /^(\w+)\.(\w+)$/.exec(request.params.file) ?? [];
    const [makeTable, format] = [tables.get(name), formats[extension]];
    if (!makeTable || !format) return sendJsonError(reply, 404, notThere(request.params.file, [...tables.keys()]));
    return sendStream(reply, async () => {
      const table = await makeTable(newContext(), request.query);
      return { name: request.params.file, type: format.type, bytes: format.write(table) };
    });
  });
}

const paging = ["first", "after"];

function tablesOf(schema: GraphQLSchema): Map<string, MakeTable> {
  const fields = schema.getQueryType()!.getFields();
  const read = (name: string, query: QueryString) => readArguments(fields[name]!, query, paging);
  const lists = metamodel.kinds.map((kind): [string, MakeTable] => {
    const { plural } = definitionOf(kind);
    return [plural, async (context, query) => listTable(await openReader(context), kind, read(plural, query))];
  });
  const walks = Object.entries(walkers).map(([name, walk]): [string, MakeTable] => [
    name,
    async (context, query) =>
      walkTable(await openReader(context), name, await walk(context, read(name, query) as never)),
  ]);
  return new Map([...lists, ...walks]);
}

const walkers = { impact: walkImpact, neighbourhood: walkNeighbourhood };

const notThere = (file: string, names: string[]) =>
  `There is no export ${file}; there are ${names.join(", ")}, each as ${Object.keys(formats).join(" or ")}.`;

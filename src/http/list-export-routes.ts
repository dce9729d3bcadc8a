import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { RepositoryError } from "../common/repository-error.js";
import { contentTypeOf } from "../formats/format.js";
import { formats } from "../formats/formats.js";
import { formatsWith } from "../formats/formats-with.js";
import { tableFormats } from "../formats/table-formats.js";
import { sheetOf } from "../formats/workbook/layout.js";
import { listTable, type Table } from "../formats/workbook/list-table.js";
import { ownershipTable } from "../formats/workbook/ownership-table.js";
import { openReader, type Reader } from "../formats/workbook/reader.js";
import { walkTable } from "../formats/workbook/walk-table.js";
import { walkImpact, walkNeighbourhood } from "../formats/workbook/walks.js";
import { alikest } from "../graph/likeness.js";
import type { Asking } from "../graphql/request-context.js";
import { definitionOf, type Kind } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { declaredQuestions } from "../questions/declared.js";
import type { Context } from "../repository/context.js";
import type { ConnectionArguments } from "../repository/elements/rows.js";
import { readingContext } from "./as-if/reading-context.js";
import { askingOf } from "./asking-of.js";
import { FilesOut } from "./files-out.js";
import { sendJsonError } from "./json-errors.js";
import { pictureFormats } from "./picture-routes.js";
import { ofPaging, type QueryString, readArguments } from "./query-arguments.js";
import { sendStream } from "./stream-reply.js";
import { addTemplateRoute } from "./template-route.js";

interface Asked {
  Params: { file: string };
  Querystring: QueryString;
}

type MakeTables = (context: Context, query: QueryString) => Promise<Table[]>;

/**
 * `GET /export/services.csv?filter={…}&search=…&orderBy={…}&at=…`, `GET /export/impact.xlsx?of=infrastructure:SRV-DB`: every
 * list of a kind and every walk, whole, as CSV or XLSX. Arguments are those of the query of that name, inputs as JSON.
 * `layout=sia`: a list as in “Domain Arsitektur … - AS IS”, see `src/formats/sia/`.
 */
export function addListExportRoutes(
  app: FastifyInstance,
  schema: GraphQLSchema,
  newContext: (asking: Asking) => Context,
  { places } = new FilesOut(),
): void {
  addTemplateRoute(app, schema, newContext, places);
  const tables = tablesOf(schema);
  app.get<Asked>("/export/:file", { onRequest: places.take }, (request, reply) => {
    const [, name = "", extension = ""] = /^(\w+)\.(\w+)$/.exec(request.params.file) ?? [];
    const [makeTables, format] = [tables.get(name), tableFormats.find(format => format.name === extension)];
    if (!makeTables || !format)
      return sendJsonError(reply, "NOT_FOUND", notThere(request.params.file, [...tables.keys()]));
    const asking = askingOf(request, reply);
    return sendStream(reply, async () => {
      const context = readingContext(newContext(asking));
      const tables = await makeTables(context, request.query);
      const bytes = format.tables.write(tables, context.organization);
      return { name: request.params.file, type: contentTypeOf(format), bytes };
    });
  });
}

function tablesOf(schema: GraphQLSchema): Map<string, MakeTables> {
  const fields = schema.getQueryType()!.getFields();
  const read = (name: string, query: QueryString) => readArguments(query, fields[name]!, ofPaging);
  const lists = metamodel.kinds.map((kind): [string, MakeTables] => {
    const { plural } = definitionOf(kind);
    return [
      plural,
      async (context, { layout, ...query }) =>
        tablesOfList(await openReader(context), kind, read(plural, query), layout),
    ];
  });
  const walks = Object.entries(walkers).map(([name, walk]): [string, MakeTables] => [
    name,
    async (context, query) => [await walk(await openReader(context), context, read(name, query) as never)],
  ]);
  return new Map([...lists, ...walks]);
}

async function tablesOfList(
  reader: Reader,
  kind: Kind,
  args: ConnectionArguments,
  layout: QueryString[string] | undefined,
): Promise<Table[]> {
  if (layout === undefined || layout === "own") return [await listTable(reader, sheetOf(kind), args)];
  const arranged = formats.find(({ name }) => name === layout)?.layout;
  if (arranged) return arranged(reader, kind, args);
  const names = ["own", ...formatsWith("layout").map(({ name }) => name)];
  throw new RepositoryError("BAD_USER_INPUT", `\`layout\` must be ${names.join(" or ")}.`);
}

const walkers: Record<string, (reader: Reader, context: Context, asked: never) => Promise<Table>> = {
  impact: async (reader, context, asked) => walkTable(reader, "impact", await walkImpact(context, asked)),
  neighbourhood: async (reader, context, asked) =>
    walkTable(reader, "neighbourhood", await walkNeighbourhood(context, asked)),
  ownership: ownershipTable,
};

/** Questions whose tables have routes of their own (`answer-table-routes.ts`). */
const questionNames = declaredQuestions.filter(({ table }) => table).map(({ name }) => name);
const drawnNames = declaredQuestions.filter(({ picture }) => picture).map(({ name }) => name);

function notThere(file: string, lists: string[]): string {
  const names = [...new Set([...lists, ...questionNames])];
  const [meant] = alikest(file.split(".")[0]!, names, name => [name]);
  const hint = meant ? ` Did you mean ${meant}?` : "";
  return (
    `There is no export ${file}.${hint} There are ${names.join(", ")}, each as ${namesOf(tableFormats)}, ` +
    `and ${drawnNames.join(", ")} as ${namesOf(pictureFormats)} too.`
  );
}

const namesOf = (formats: readonly { name: string }[]) => formats.map(({ name }) => name).join(" or ");

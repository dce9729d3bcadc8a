import type { FastifyInstance } from "fastify";
import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLID,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
} from "graphql";
import { contentTypeOf } from "../formats/format.js";
import { xlsx } from "../formats/workbook/format.js";
import { openReader } from "../formats/workbook/reader.js";
import { templateOf } from "../formats/workbook/workbook-of-opd.js";
import { templateXlsx } from "../formats/workbook/write-workbook.js";
import type { Asking } from "../graphql/request-context.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { readingContext } from "./as-if/reading-context.js";
import { askingOf } from "./asking-of.js";
import type { Places } from "./clients/places.js";
import { type QueryString, readArguments } from "./query-arguments.js";
import { sendStream } from "./stream-reply.js";

interface Wanted {
  opd?: string;
  kinds?: string[];
  full?: boolean;
}

/** Returns the arguments of the address. */
const template = (schema: GraphQLSchema) => {
  const kind = new GraphQLNonNull(schema.getType("KindName") as GraphQLEnumType);
  return {
    args: [
      { name: "opd", type: GraphQLID },
      { name: "kinds", type: new GraphQLList(kind) },
      { name: "full", type: GraphQLBoolean },
    ],
  };
};

/**
 * `GET /export/template.xlsx?opd=DINKES&kinds=Service`: the empty workbook of `npm run template`, with drop-downs of what the
 * viewer sees, those of the OPD first; `full=true`: with a sheet for each kind and type of relation. NOT_FOUND for an unknown
 * OPD, BAD_USER_INPUT for another argument or kind.
 */
export function addTemplateRoute(
  app: FastifyInstance,
  schema: GraphQLSchema,
  newContext: (asking: Asking) => Context,
  places: Places,
): void {
  const route = { onRequest: places.take };
  const field = template(schema);
  app.get<{ Querystring: QueryString }>("/export/template.xlsx", route, (request, reply) => {
    const asking = askingOf(request, reply);
    return sendStream(reply, async () => {
      const context = readingContext(newContext(asking));
      const { kinds, ...wanted } = readArguments(request.query, field, []) as Wanted;
      const workbook = await templateOf(context, { ...wanted, kinds: kinds?.map(name => metamodel.kind(name)) });
      const { opd } = wanted;
      const name = opd ? `template-${opd.replace(/[^\w.-]/g, "_")}.xlsx` : "template.xlsx";
      return { name, type: contentTypeOf(xlsx), bytes: templateXlsx(await openReader(context), workbook) };
    });
  });
}

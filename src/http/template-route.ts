import type { FastifyInstance } from "fastify";
import { GraphQLID } from "graphql";
import { contentTypeOf } from "../formats/format.js";
import { xlsx } from "../formats/workbook/format.js";
import { openReader } from "../formats/workbook/reader.js";
import { workbookOfOpd } from "../formats/workbook/workbook-of-opd.js";
import { templateXlsx } from "../formats/workbook/write-workbook.js";
import type { Asking } from "../graphql/request-context.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { readingContext } from "./as-if/reading-context.js";
import { askingOf } from "./asking-of.js";
import type { Places } from "./places.js";
import { type QueryString, readArguments } from "./query-arguments.js";
import { sendStream } from "./stream-reply.js";

/** Arguments of the address. */
const template = { args: [{ name: "opd", type: GraphQLID }] };

/**
 * `GET /export/template.xlsx?opd=DINKES`: the empty workbook of `npm run template`, with drop-downs of what the viewer
 * sees, those of the OPD first. NOT_FOUND for an unknown OPD, BAD_USER_INPUT for another argument.
 */
export function addTemplateRoute(app: FastifyInstance, newContext: (asking: Asking) => Context, places: Places): void {
  const route = { onRequest: places.take };
  app.get<{ Querystring: QueryString }>("/export/template.xlsx", route, (request, reply) => {
    const asking = askingOf(request, reply);
    return sendStream(reply, async () => {
      const context = readingContext(newContext(asking));
      const { opd } = readArguments(request.query, template, []) as { opd?: string };
      const workbook = await workbookOfOpd(context, { kinds: metamodel.kinds, opd });
      const name = opd ? `template-${opd.replace(/[^\w.-]/g, "_")}.xlsx` : "template.xlsx";
      return { name, type: contentTypeOf(xlsx), bytes: templateXlsx(await openReader(context), workbook) };
    });
  });
}

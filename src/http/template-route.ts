import type { FastifyInstance } from "fastify";
import { contentTypeOf } from "../formats/format.js";
import { xlsx } from "../formats/workbook/format.js";
import { openReader } from "../formats/workbook/reader.js";
import { templateXlsx } from "../formats/workbook/write-workbook.js";
import { refOfKind } from "../graph/element-ref.js";
import { ResponsibleKind } from "../graph/responsible.js";
import type { Asking } from "../graphql/request-context.js";
import { metamodel } from "../metamodel/metamodel.js";
import { answeringFor } from "../questions/within-opd.js";
import type { Context } from "../repository/context.js";
import { askingOf } from "./asking-of.js";
import type { Places } from "./places.js";
import { sendStream } from "./stream-reply.js";

interface Asked {
  Querystring: { opd?: string };
}

/**
 * `GET /export/template.xlsx?opd=DINKES`: the empty workbook of `npm run template`, with drop-downs of what the viewer
 * sees, those of the OPD first. NOT_FOUND for an unknown OPD.
 */
export function addTemplateRoute(app: FastifyInstance, newContext: (asking: Asking) => Context, places: Places): void {
  app.get<Asked>("/export/template.xlsx", { onRequest: places.take }, (request, reply) => {
    const asking = askingOf(request, reply);
    return sendStream(reply, async () => {
      const context = newContext(asking);
      const { opd } = request.query;
      const responsible = opd && (await answeringFor(context, refOfKind(ResponsibleKind, opd)));
      const workbook = {
        kinds: metamodel.kinds,
        responsible: responsible || undefined,
        about: opd || "semua perangkat daerah",
      };
      const name = opd ? `template-${opd.replace(/[^\w.-]/g, "_")}.xlsx` : "template.xlsx";
      return { name, type: contentTypeOf(xlsx), bytes: templateXlsx(await openReader(context), workbook) };
    });
  });
}

import { createReadStream } from "node:fs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { importArchimate } from "../exchange/archimate/import-archimate.js";
import { readTables } from "../exchange/tables/read-tables.js";
import { tableLimits } from "../exchange/tables/table-limits.js";
import { importTaxonomy } from "../exchange/taxonomy/import-taxonomy.js";
import { importWorkbook } from "../exchange/workbook/import/import-workbook.js";
import type { Context } from "../repository/context.js";
import { isRefused } from "../repository/writing/operation.js";
import {
  faultOf,
  formOf,
  type ImportQuery,
  modelOptionsOf,
  modelTypes,
  taxonomyOptionsOf,
  workbookOptionsOf,
} from "./import-query.js";
import { refuseBody, sendFault, sendJsonError } from "./json-errors.js";
import { type WriteRules, writeRefusal } from "./mutation-guard.js";
import { FileTooLarge, receiveFile, removeAbandonedFiles } from "./receive-file.js";

type Sent = FastifyRequest<{ Querystring: ImportQuery; Body: AsyncIterable<Uint8Array> }>;

/** What a page of another site cannot send without asking this server first: no form does. */
const acceptedTypes = [
  "application/octet-stream",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/zip",
  "text/csv",
  ...modelTypes,
];

/**
 * `POST /import?dryRun=true&opd=DKP&period=2025-2029&replace=true&name=Layanan.csv`, the file as the body: the report as
 * JSON, 200 or, refused, 422. `name` is needed where one CSV is sent, to know its sheet. Sent as XML, or with a
 * `name` that ends in .xml, it is a model, ArchiMate Open Exchange, with `key` and `source`; with `taxonomy=RAL&version=…`
 * it is a version of that taxonomy, with `validFrom`, `replaces` and `source`. One file at a time; others are told to come
 * again (429). A client that sends nothing for `longestSilenceMs` is given up: a link that broke off without a word would
 * keep its place for good.
 */
export function addImportRoutes(
  app: FastifyInstance,
  rules: WriteRules,
  newContext: () => Context,
  longestSilenceMs = 60_000,
): void {
  let isBusy = false;
  app.addHook("onReady", removeAbandonedFiles);
  void app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(acceptedTypes, (_request, body, done) => done(null, body));
    scope.addHook("onRequest", async (request, reply) => {
      const refusal = writeRefusal(request.headers.authorization, rules);
      if (refusal) return sendFault(reply, refusal, "");
      if (isBusy) return comeAgain(reply);
    });
    const options = { bodyLimit: tableLimits.maxFileBytes, config: { takes: acceptedTypes } };
    scope.post("/import", options, async (request: Sent, reply) => {
      if (isBusy) return comeAgain(reply);
      isBusy = true;
      request.raw.setTimeout(longestSilenceMs, () => request.raw.destroy());
      return answer(request, reply, newContext).finally(() => {
        isBusy = false;
      });
    });
  });
}

const comeAgain = (reply: FastifyReply) =>
  sendJsonError(reply.header("retry-after", 10), "TOO_MANY_REQUESTS", "Another file is being imported.");

async function answer(request: Sent, reply: FastifyReply, newContext: () => Context) {
  const fault = faultOf(formOf(request.headers["content-type"], request.query), request.query);
  if (fault) return sendJsonError(reply, "BAD_REQUEST", fault);
  if (!request.body) return refuseBody(reply, "UNSUPPORTED_MEDIA_TYPE");
  const context = newContext();
  await context.database.requireRoom?.(Number(request.headers["content-length"] ?? 0));
  try {
    const report = await receiveFile(request.body, tableLimits.maxFileBytes, file =>
      importFile(file, request, reply, context),
    );
    return await reply.code(isRefused(report.problems) ? 422 : 200).send(report);
  } catch (error) {
    if (error instanceof FileTooLarge) return refuseBody(reply, "PAYLOAD_TOO_LARGE");
    if (request.raw.readableAborted) return sendJsonError(reply, "BAD_REQUEST", "The file broke off before its end.");
    throw error;
  }
}

/** The file is here, so the client may be silent. An import of a workbook ends when the client goes away before it has its answer. */
function importFile(file: string, { query, headers, raw }: Sent, reply: FastifyReply, context: Context) {
  raw.setTimeout(0);
  const form = formOf(headers["content-type"], query);
  if (form === "MODEL") return importArchimate(context, createReadStream(file), modelOptionsOf(query));
  const rows = readTables(file, query.name);
  if (form === "TAXONOMY") return importTaxonomy(context, rows, taxonomyOptionsOf(query));
  const gone = new AbortController();
  reply.raw.once("close", () => reply.raw.writableEnded || gone.abort());
  return importWorkbook(context, rows, workbookOptionsOf(query, gone.signal));
}

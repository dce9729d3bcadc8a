import { createReadStream } from "node:fs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { WaitingLine } from "../common/waiting-line.js";
import { importArchimate } from "../formats/archimate/import-archimate.js";
import {
  faultOf,
  formOf,
  type ImportQuery,
  modelOptionsOf,
  modelTypes,
  taxonomyOptionsOf,
  workbookOptionsOf,
} from "../formats/import-query.js";
import { readTables } from "../formats/tables/read-tables.js";
import { tableLimits } from "../formats/tables/table-limits.js";
import { importTaxonomy } from "../formats/taxonomy/import-taxonomy.js";
import { importWorkbook } from "../formats/workbook/import/import-workbook.js";
import { type WriteRules, writeRefusal } from "../graphql/mutation-guard.js";
import type { Asking } from "../graphql/request-context.js";
import { isRefused } from "../repository/changes/operation.js";
import type { Context } from "../repository/context.js";
import { goneSignal } from "./gone-signal.js";
import { refuseBody, sendFault, sendJsonError } from "./json-errors.js";
import { Places } from "./places.js";
import { FileTooLarge, receiveFile, removeAbandonedFiles } from "./receive-file.js";

type Sent = FastifyRequest<{ Querystring: ImportQuery; Body: AsyncIterable<Uint8Array> }>;

/** Files that may be on their way, or wait for their import, at the same time. */
const usualUploads = 8;

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
 * it is a version of that taxonomy, with `validFrom`, `replaces` and `source`. `maxUploads` may be sent at a time, beyond
 * them 429; one is imported at a time, once it is here as a whole, so that nobody waits for a weak link but its client.
 */
export function addImportRoutes(
  app: FastifyInstance,
  rules: WriteRules & { maxUploads?: number },
  newContext: (asking: Asking) => Context,
): void {
  const places = new Places(rules.maxUploads ?? usualUploads, "Too many files are being sent; come again.");
  const line = new WaitingLine({ atOnce: 1 });
  app.addHook("onReady", removeAbandonedFiles);
  void app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(acceptedTypes, (_request, body, done) => done(null, body));
    scope.addHook("onRequest", async (request, reply) => {
      const refusal = writeRefusal(request.headers.authorization, rules);
      if (refusal) return sendFault(reply, refusal, "");
    });
    scope.addHook("onRequest", places.take);
    const options = { bodyLimit: tableLimits.maxFileBytes, config: { takes: acceptedTypes } };
    scope.post("/import", options, (request: Sent, reply) => answer(request, reply, newContext, line));
  });
}

async function answer(request: Sent, reply: FastifyReply, newContext: (asking: Asking) => Context, line: WaitingLine) {
  const fault = faultOf(formOf(request.headers["content-type"], request.query), request.query);
  if (fault) return sendJsonError(reply, "BAD_REQUEST", fault);
  if (!request.body) return refuseBody(reply, "UNSUPPORTED_MEDIA_TYPE");
  await newContext(request).database.requireRoom?.(Number(request.headers["content-length"] ?? 0));
  try {
    const gone = goneSignal(reply);
    const report = await receiveFile(request.body, tableLimits.maxFileBytes, file =>
      line.turn(() => importFile(file, request, newContext(request), gone), gone),
    );
    return await reply.code(isRefused(report.problems) ? 422 : 200).send(report);
  } catch (error) {
    if (error instanceof FileTooLarge) return refuseBody(reply, "PAYLOAD_TOO_LARGE");
    if (request.raw.readableAborted) return sendJsonError(reply, "BAD_REQUEST", "The file broke off before its end.");
    throw error;
  }
}

/** An import of a workbook ends when the client goes away before it has its answer. */
function importFile(file: string, { query, headers }: Sent, context: Context, gone: AbortSignal) {
  const form = formOf(headers["content-type"], query);
  if (form === "MODEL") return importArchimate(context, createReadStream(file), modelOptionsOf(query));
  const rows = readTables(file, query.name);
  if (form === "TAXONOMY") return importTaxonomy(context, rows, taxonomyOptionsOf(query));
  return importWorkbook(context, rows, workbookOptionsOf(query, gone));
}

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

/** Default limit of concurrent uploads, including those that wait for their import. */
const usualUploads = 8;

/** Media types that a page of another site cannot send without a CORS preflight request; forms cannot send them. */
const acceptedTypes = [
  "application/octet-stream",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/zip",
  "text/csv",
  ...modelTypes,
];

/**
 * Adds `POST /import?dryRun=true&opd=DKP&period=2025-2029&replace=true&name=Layanan.csv` with the file as body. Returns
 * the report as JSON with status 200, or 422 if the file is refused. A single CSV needs `name`, which determines its
 * sheet. XML, or a `name` that ends in .xml, is an ArchiMate Open Exchange model, with `key` and `source`. With
 * `taxonomy=RAL&version=…` it is a version of that taxonomy, with `validFrom`, `replaces` and `source`. More than
 * `maxUploads` concurrent uploads get status 429. Imports run one at a time, each once its file is complete, so that a
 * slow client delays nobody else.
 */
export function addImportRoutes(
  app: FastifyInstance,
  rules: WriteRules & { maxUploads?: number },
  newContext: (asking: Asking) => Context,
): void {
  const places = new Places(
    rules.maxUploads ?? usualUploads,
    "Too many files are being uploaded. Try again in ten seconds.",
  );
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
    if (request.raw.readableAborted)
      return sendJsonError(reply, "BAD_REQUEST", "The upload ended before the file was complete. Send it again.");
    throw error;
  }
}

/** Runs an import; disconnecting aborts that of a workbook. */
function importFile(file: string, { query, headers }: Sent, context: Context, gone: AbortSignal) {
  const form = formOf(headers["content-type"], query);
  if (form === "MODEL") return importArchimate(context, createReadStream(file), modelOptionsOf(query));
  const rows = readTables(file, query.name);
  if (form === "TAXONOMY") return importTaxonomy(context, rows, taxonomyOptionsOf(query));
  return importWorkbook(context, rows, workbookOptionsOf(query, gone));
}

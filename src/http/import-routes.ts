import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requireWriting } from "../access/rights.js";
import { WaitingLine } from "../common/waiting-line.js";
import { importFormats } from "../formats/import-formats.js";
import { tableLimits } from "../formats/tables/table-limits.js";
import type { Asking } from "../graphql/request-context.js";
import { isRefused } from "../repository/changes/operation.js";
import type { Context } from "../repository/context.js";
import { importAndAsk, readAsk, type TrustedAnswers } from "./as-if/ask-after-import.js";
import { askingOf } from "./asking-of.js";
import { goneSignal } from "./gone-signal.js";
import { type ImportQuery, type RequestedImport, readImportQuery } from "./import-query.js";
import { refuseBody, sendJsonError } from "./json-errors.js";
import { Places } from "./places.js";
import { FileTooLarge, receiveFile, removeAbandonedFiles } from "./receive-file.js";

type Sent = FastifyRequest<{ Querystring: ImportQuery; Body: AsyncIterable<Uint8Array> }>;

/** Default limit of concurrent uploads, including those that wait for their import. */
const usualUploads = 8;

/** Media types that a page of another site cannot send without a CORS preflight request; forms cannot send them. */
const acceptedTypes = ["application/octet-stream", ...new Set(importFormats.flatMap(({ mediaTypes }) => mediaTypes))];

/**
 * Adds `POST /import?dryRun=true&opd=DKP&period=2025-2029&replace=true&name=Layanan.csv` with the file as body. Returns
 * the report as JSON with status 200, or 422 if the file is refused. `importFormatOf` chooses the format, which declares
 * its parameters. More than `maxUploads` concurrent uploads get status 429. Imports run one at a time, each once its
 * file is complete, so that a slow client delays nobody else. A dry run with `ask=Q03` (and `variables`) adds the
 * `answer` of that trusted document as if the file had been imported.
 */
export function addImportRoutes(
  app: FastifyInstance,
  { maxUploads = usualUploads }: { maxUploads?: number },
  newContext: (asking: Asking) => Context,
  documents?: TrustedAnswers,
): void {
  const places = new Places(maxUploads, "Too many files are being uploaded. Try again in ten seconds.");
  const line = new WaitingLine({ atOnce: 1 });
  app.addHook("onReady", removeAbandonedFiles);
  void app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(acceptedTypes, (_request, body, done) => done(null, body));
    scope.addHook("onRequest", async ({ viewer }) => requireWriting(viewer));
    scope.addHook("onRequest", places.take);
    if (documents) scope.addHook("preValidation", readAsk(documents));
    const options = { bodyLimit: tableLimits.maxFileBytes, config: { takes: acceptedTypes } };
    scope.post("/import", options, (request: Sent, reply) => answer(request, reply, newContext, { line, documents }));
  });
}

interface Importing {
  line: WaitingLine;
  documents?: TrustedAnswers;
}

async function answer(
  request: Sent,
  reply: FastifyReply,
  newContext: (asking: Asking) => Context,
  { line, documents }: Importing,
) {
  const requested = readImportQuery(request.headers["content-type"], request.query);
  if (typeof requested === "string") return sendJsonError(reply, "BAD_REQUEST", requested);
  if (!request.body) return refuseBody(reply, "UNSUPPORTED_MEDIA_TYPE");
  const gone = goneSignal(reply);
  const asking = { ...askingOf(request, reply), gone: () => gone };
  await newContext(asking).database.requireRoom?.(Number(request.headers["content-length"] ?? 0));
  try {
    const report = await receiveFile(request.body, tableLimits.maxFileBytes, file =>
      line.turn(
        () => importAndAsk(request, newContext(asking), documents, on => importFile(file, requested, on, gone)),
        gone,
      ),
    );
    return await reply.code(isRefused(report.problems) ? 422 : 200).send(report);
  } catch (error) {
    if (error instanceof FileTooLarge) return refuseBody(reply, "PAYLOAD_TOO_LARGE");
    if (request.raw.readableAborted)
      return sendJsonError(reply, "BAD_REQUEST", "The upload ended before the file was complete. Send it again.");
    throw error;
  }
}

/** Runs an import; disconnecting aborts it if the format supports that. */
function importFile(path: string, { format, name, given, call }: RequestedImport, context: Context, gone: AbortSignal) {
  return format.import.run(context, { path, name }, given, { ...call, signal: gone });
}

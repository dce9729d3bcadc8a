import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requireWriting } from "../access/rights.js";
import { WaitingLine } from "../common/waiting-line.js";
import { contentTypeOf } from "../formats/format.js";
import { importFormats } from "../formats/import-formats.js";
import { runImport } from "../formats/run-import.js";
import { tableLimits } from "../formats/tables/table-limits.js";
import { xlsx } from "../formats/workbook/format.js";
import type { Asking } from "../graphql/request-context.js";
import { isRefused } from "../repository/changes/operation.js";
import type { Context } from "../repository/context.js";
import { importAndAsk, readAsk, type TrustedAnswers } from "./as-if/ask-after-import.js";
import { askingOf } from "./asking-of.js";
import { correctedFileType } from "./corrected-file.js";
import { goneSignal } from "./gone-signal.js";
import { type ImportQuery, type RequestedImport, readImportBody, readImportQuery } from "./import-query.js";
import { refuseBody, sendJsonError } from "./json-errors.js";
import { Places } from "./places.js";
import { FileTooLarge, receiveFile, removeAbandonedFiles } from "./receive-file.js";
import { sendStream } from "./stream-reply.js";

type Sent = FastifyRequest<{ Querystring: ImportQuery; Body: AsyncIterable<Uint8Array> }>;

/** Default limit of concurrent uploads, including those that wait for their import. */
const usualUploads = 8;

/** Media types that a page of another site cannot send without a CORS preflight request; forms cannot send them. */
const acceptedTypes = [
  "application/octet-stream",
  correctedFileType,
  ...new Set(importFormats.flatMap(({ mediaTypes }) => mediaTypes)),
];

/**
 * Adds `POST /import?dryRun=true&opd=DKP&period=2025-2029&replace=true&name=Layanan.csv` with the file as body. Returns
 * the report as JSON with status 200, or 422 if the file is refused. `importFormatOf` chooses the format, which declares
 * its parameters. More than `maxUploads` concurrent uploads get status 429. Imports run one at a time, each once its
 * file is complete, so that a slow client delays nobody else. A dry run with `ask=Q03` (and `variables`) adds the
 * `answer` of that trusted document as if the file had been imported. A body of the type `correctedFileType` has
 * corrections before its file. `POST /import/refused.xlsx` takes the same and returns a workbook with the refused rows
 * alone, or NOT_FOUND if none is.
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
    const route = (path: string, work: Work) =>
      scope.post(path, options, (request: Sent, reply) =>
        answer(request, reply, { newContext, line, documents, work }),
      );
    route("/import", sendReport);
    route("/import/refused.xlsx", sendRefused);
  });
}

interface Importing {
  newContext(asking: Asking): Context;
  line: WaitingLine;
  documents?: TrustedAnswers;
  work: Work;
}

/** Uploaded file, its import, and the request for it. */
interface Received {
  requested: RequestedImport;
  path: string;
  context: Context;
  request: Sent;
  documents?: TrustedAnswers;
}

/** Work on an uploaded file. Returns how to answer once the file is removed. */
type Work = (received: Received) => Promise<(reply: FastifyReply) => unknown>;

async function answer(request: Sent, reply: FastifyReply, { newContext, line, documents, work }: Importing) {
  const asked = readImportQuery(request.headers["content-type"], request.query);
  if (typeof asked === "string") return sendJsonError(reply, "BAD_REQUEST", asked);
  if (!request.body) return refuseBody(reply, "UNSUPPORTED_MEDIA_TYPE");
  const gone = goneSignal(reply);
  const asking = { ...askingOf(request, reply), gone: () => gone };
  await newContext(asking).database.requireRoom?.(Number(request.headers["content-length"] ?? 0));
  try {
    const sent = await readImportBody(request.body, asked);
    if (typeof sent === "string") return sendJsonError(reply, "BAD_REQUEST", sent);
    const requested = { ...sent.requested, call: { ...sent.requested.call, signal: gone } };
    const send = await receiveFile(sent.file, tableLimits.maxFileBytes, path =>
      line.turn(() => work({ requested, path, context: newContext(asking), request, documents }), gone),
    );
    return await send(reply);
  } catch (error) {
    if (error instanceof FileTooLarge) return refuseBody(reply, "PAYLOAD_TOO_LARGE");
    if (request.raw.readableAborted)
      return sendJsonError(reply, "BAD_REQUEST", "The upload ended before the file was complete. Send it again.");
    throw error;
  }
}

const sendReport: Work = async ({ requested: { format, name, given, call }, path, context, request, documents }) => {
  const run = (on: Context) => runImport(format.import, on, { path, name }, given, call);
  const report = await importAndAsk(request, context, documents, run);
  return reply => reply.code(isRefused(report.problems) ? 422 : 200).send(report);
};

const sendRefused: Work = async ({ requested: { format, name, given, call }, path, context }) => {
  const { refused } = format.import;
  if (!refused) return reply => sendJsonError(reply, "BAD_REQUEST", `${format.title} has no rows. Use POST /import.`);
  const bytes = await refused(context, { path, name }, given, call);
  if (!bytes) return reply => sendJsonError(reply, "NOT_FOUND", "No row of this file is refused; see POST /import.");
  return reply => sendStream(reply, async () => ({ name: "baris-ditolak.xlsx", type: contentTypeOf(xlsx), bytes }));
};

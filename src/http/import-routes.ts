import type { FastifyInstance, FastifyReply } from "fastify";
import { requireWriting } from "../access/rights.js";
import { FairQueue } from "../common/fair-queue.js";
import { importFormats } from "../formats/import-formats.js";
import { tableLimits } from "../formats/tables/table-limits.js";
import type { Asking } from "../graphql/request-context.js";
import type { Context } from "../repository/context.js";
import { readAsk, type TrustedAnswers } from "./as-if/ask-after-import.js";
import { askingOf } from "./asking-of.js";
import { clientOf } from "./clients/client-of.js";
import { Places } from "./clients/places.js";
import { correctedFileType } from "./corrected-file.js";
import { goneSignal } from "./gone-signal.js";
import { readImportBody, readImportQuery } from "./import-query.js";
import { type Done, type Sent, sendRefused, sendReport, type Work } from "./import-work.js";
import { refuseBody, sendJsonError } from "./json-errors.js";
import { FileTooLarge, receiveFile, removeAbandonedFiles } from "./receive-file.js";
import { addUploadRoutes } from "./uploads/upload-routes.js";
import { type UploadRules, UploadStore } from "./uploads/upload-store.js";

/** Default limit of concurrent uploads, including those that wait for their import. */
const usualUploads = 8;

interface Imports {
  maxUploads?: number;
  uploads: UploadRules;
  /** Default: a queue of its own. */
  queue?: FairQueue;
}

/** Returns a queue in which imports run one at a time. */
export const importQueue = (): FairQueue => new FairQueue({ atOnce: 1 });

/** Media types that a page of another site cannot send without a CORS preflight request; forms cannot send them. */
const acceptedTypes = [
  "application/octet-stream",
  correctedFileType,
  ...new Set(importFormats.flatMap(({ mediaTypes }) => mediaTypes)),
];

/**
 * Adds `POST /import?dryRun=true&opd=DKP&period=2025-2029&replace=true&name=Layanan.csv` with the file as body. Returns
 * the report as JSON with status 200, or 422 if the file is refused. `importFormatOf` chooses the format, which declares
 * its parameters. More than `maxUploads` concurrent uploads, or half as many of one client, get status 429. Imports run
 * one at a time, each once its file is complete, so that a slow client delays nobody else; clients take turns. A dry run with `ask=Q03` (and `variables`) adds the
 * `answer` of that trusted document as if the file had been imported. A body of the type `correctedFileType` has
 * corrections before its file. `POST /import/refused.xlsx` takes the same and returns a workbook with the refused rows
 * alone, or NOT_FOUND if none is. With `upload=<id>` (`addUploadRoutes`) the body has the corrections alone; the file
 * is removed once it is written.
 */
export function addImportRoutes(
  app: FastifyInstance,
  { maxUploads = usualUploads, uploads, queue = importQueue() }: Imports,
  newContext: (asking: Asking) => Context,
  documents?: TrustedAnswers,
): void {
  const places = new Places(maxUploads, "Too many files are being uploaded. Try again in ten seconds.");
  const store = new UploadStore(uploads);
  app.addHook("onReady", removeAbandonedFiles);
  addUploadRoutes(app, {
    ...{ store, places },
    requireRoom: async (request, reply, bytes) => newContext(askingOf(request, reply)).database.requireRoom?.(bytes),
  });
  void app.register(async scope => {
    acceptFiles(scope, places, documents);
    const options = { bodyLimit: tableLimits.maxFileBytes, config: { takes: acceptedTypes } };
    const route = (path: string, work: Work) =>
      scope.post(path, options, (request: Sent, reply) =>
        answer(request, reply, { newContext, queue, documents, store, work }),
      );
    route("/import", sendReport);
    route("/import/refused.xlsx", sendRefused);
  });
}

/** Accepts files of those who may write, within the limit of uploads, before any route is added. */
function acceptFiles(scope: FastifyInstance, places: Places, documents?: TrustedAnswers): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(acceptedTypes, (_request, body, done) => done(null, body));
  scope.addHook("onRequest", async ({ viewer }) => requireWriting(viewer));
  scope.addHook("onRequest", places.take);
  if (documents) scope.addHook("preValidation", readAsk(documents));
}

interface Importing {
  newContext(asking: Asking): Context;
  queue: FairQueue;
  documents?: TrustedAnswers;
  store: UploadStore;
  work: Work;
}

async function answer(request: Sent, reply: FastifyReply, importing: Importing) {
  const asked = readImportQuery(request.headers["content-type"], request.query);
  if (typeof asked === "string") return sendJsonError(reply, "BAD_REQUEST", asked);
  if (!request.body) return refuseBody(reply, "UNSUPPORTED_MEDIA_TYPE");
  const gone = goneSignal(reply);
  const asking = { ...askingOf(request, reply), gone: () => gone };
  await importing.newContext(asking).database.requireRoom?.(Number(request.headers["content-length"] ?? 0));
  try {
    const sent = await readImportBody(request.body, asked);
    if (typeof sent === "string") return sendJsonError(reply, "BAD_REQUEST", sent);
    const requested = { ...sent.requested, call: { ...sent.requested.call, signal: gone } };
    const { newContext, documents, work } = importing;
    const run = (path: string) => work({ requested, path, context: newContext(asking), request, documents });
    const { send } = await withFile(importing, { upload: asked.upload, sent: sent.file, request, gone }, run);
    return await send(reply);
  } catch (error) {
    if (error instanceof FileTooLarge) return refuseBody(reply, "PAYLOAD_TOO_LARGE");
    if (request.raw.readableAborted)
      return sendJsonError(reply, "BAD_REQUEST", "The upload ended before the file was complete. Send it again.");
    throw error;
  }
}

interface Source {
  /** Id of an upload. Default: the file is `sent`. */
  upload?: string;
  sent: AsyncIterable<Uint8Array>;
  request: Sent;
  gone: AbortSignal;
}

/** Runs `run` in its turn with a file: one that is sent, once it is complete, or one that was received before. */
const withFile = (
  { queue, store }: Importing,
  { upload, sent, request, gone }: Source,
  run: (path: string) => Promise<Done>,
): Promise<Done> => {
  const waiting = { client: clientOf(request), gone };
  return upload === undefined
    ? receiveFile(sent, tableLimits.maxFileBytes, path => queue.turn(() => run(path), waiting))
    : queue.turn(() => store.use(request.viewer, upload, run), waiting);
};

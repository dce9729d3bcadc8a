import type { FastifyReply, FastifyRequest } from "fastify";
import { contentTypeOf } from "../formats/format.js";
import type { ImportReport } from "../formats/import-report.js";
import { runImport } from "../formats/run-import.js";
import { xlsx } from "../formats/workbook/format.js";
import type { ImportOutcome } from "../graphql/work-metrics.js";
import { isRefused } from "../repository/changes/operation.js";
import type { Context } from "../repository/context.js";
import { importAndAsk, type TrustedAnswers } from "./as-if/ask-after-import.js";
import type { ImportQuery, RequestedImport } from "./import-query.js";
import { sendJsonError } from "./json-errors.js";
import { sendStream } from "./stream-reply.js";

/** Request with a file in its body, or with corrections of one. */
export type Sent = FastifyRequest<{ Querystring: ImportQuery; Body: AsyncIterable<Uint8Array> }>;

/** Uploaded file, its import, and the request for it. */
interface Received {
  requested: RequestedImport;
  path: string;
  context: Context;
  request: Sent;
  documents?: TrustedAnswers;
}

/** Result of the work on an uploaded file: how to answer once the file is removed, and whether its rows were written. */
export interface Done {
  send(reply: FastifyReply): unknown;
  isWritten: boolean;
}

/** Work on an uploaded file. */
export type Work = (received: Received) => Promise<Done>;

/** Imports a file, and sends the report with status 200, or 422 if it is refused. */
export const sendReport: Work = async ({
  requested: { format, name, given, call },
  path,
  context,
  request,
  documents,
}) => {
  const run = (on: Context) => runImport(format.import, on, { path, name }, given, call);
  let outcome: ImportOutcome = "failed";
  try {
    const report = await importAndAsk(request, context, documents, run);
    outcome = outcomeOf(report);
    const send = (reply: FastifyReply) => reply.code(isRefused(report.problems) ? 422 : 200).send(report);
    return { send, isWritten: report.written };
  } finally {
    // Now, not when the connection closes: a client that leaves does not end a write.
    request.countImport(outcome);
  }
};

const outcomeOf = ({ written, problems }: ImportReport): ImportOutcome =>
  written ? "written" : isRefused(problems) ? "refused" : "checked";

/** Sends a workbook of the refused rows, or NOT_FOUND if none is. */
export const sendRefused: Work = async ({ requested: { format, name, given, call }, path, context }) => {
  const unwritten = (send: Done["send"]) => ({ send, isWritten: false });
  const { refused } = format.import;
  if (!refused)
    return unwritten(reply => sendJsonError(reply, "BAD_REQUEST", `${format.title} has no rows. Use POST /import.`));
  const bytes = await refused(context, { path, name }, given, call);
  if (!bytes)
    return unwritten(reply => sendJsonError(reply, "NOT_FOUND", "No row of this file is refused; see POST /import."));
  const file = { name: "baris-ditolak.xlsx", type: contentTypeOf(xlsx), bytes };
  return unwritten(reply => sendStream(reply, async () => file));
};

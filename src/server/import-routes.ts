import { createReadStream } from "node:fs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ArchimateOptions, importArchimate } from "../exchange/archimate/import-archimate.js";
import type { ImportReport } from "../exchange/import-report.js";
import { readTables } from "../exchange/tables/read-tables.js";
import { tableLimits } from "../exchange/tables/table-limits.js";
import { type Layout, layoutNames } from "../exchange/workbook/import/find-sheet.js";
import { type ImportOptions, isPeriod } from "../exchange/workbook/import/import-options.js";
import { importWorkbook } from "../exchange/workbook/import/import-workbook.js";
import type { Context } from "../repository/context.js";
import { sendFault, sendJsonError } from "./json-errors.js";
import { type WriteRules, writeRefusal } from "./mutation-guard.js";
import { FileTooLarge, receiveFile } from "./receive-file.js";

const parameters = ["dryRun", "replace", "opd", "period", "name", "layout", "key", "source"] as const;
type Query = Partial<Record<(typeof parameters)[number], string>>;
type Sent = FastifyRequest<{ Querystring: Query; Body: AsyncIterable<Uint8Array> }>;

const xml = "application/xml";

/** What a page of another site cannot send without asking this server first: no form does. */
const acceptedTypes = [
  "application/octet-stream",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/zip",
  "text/csv",
  xml,
];

/**
 * `POST /import?dryRun=true&opd=DKP&period=2025-2029&replace=true&name=Layanan.csv`, the file as the body: the report as
 * JSON, 200 or, refused, 422. `name` is needed where one CSV is sent, to know its sheet. Sent as application/xml it is a
 * model, ArchiMate Open Exchange, with `key` and `source`. One file at a time; others are told to come again (429).
 */
export function addImportRoutes(app: FastifyInstance, rules: WriteRules, newContext: () => Context): void {
  let isBusy = false;
  void app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(acceptedTypes, (_request, body, done) => done(null, body));
    scope.addHook("onRequest", async (request, reply) => {
      const refusal = writeRefusal(request.headers.authorization, rules);
      if (refusal) return sendFault(reply, refusal, "");
      if (isBusy) return comeAgain(reply);
    });
    scope.post("/import", { bodyLimit: tableLimits.maxFileBytes }, async (request: Sent, reply) => {
      if (isBusy) return comeAgain(reply);
      isBusy = true;
      try {
        return await answer(request, reply, newContext());
      } finally {
        isBusy = false;
      }
    });
  });
}

const comeAgain = (reply: FastifyReply) =>
  sendJsonError(reply.header("retry-after", 10), "TOO_MANY_REQUESTS", "Another file is being imported.");

async function answer(request: Sent, reply: FastifyReply, context: Context) {
  const fault = faultOf(request.query);
  if (fault) return sendJsonError(reply, "BAD_REQUEST", fault);
  if (!request.body)
    return sendJsonError(reply, "UNSUPPORTED_MEDIA_TYPE", `Send the file as ${acceptedTypes.join(", ")}.`);
  try {
    const report = await receiveFile(request.body, tableLimits.maxFileBytes, file =>
      isModel(request)
        ? importArchimate(context, createReadStream(file), modelOptionsOf(request.query))
        : importWorkbook(context, readTables(file, request.query.name), optionsOf(request.query, reply)),
    );
    return await reply.code(isRefused(report) ? 422 : 200).send(report);
  } catch (error) {
    if (error instanceof FileTooLarge)
      return sendJsonError(reply, "PAYLOAD_TOO_LARGE", `A file may have ${tableLimits.maxFileBytes} bytes.`);
    return sendFault(reply, error, "An import failed.");
  }
}

/** A dry run that is misspelled must not become a real one. */
function faultOf(query: Query): string | undefined {
  const unknown = Object.keys(query).find(name => !parameters.includes(name as keyof Query));
  if (unknown) return `\`${unknown}\` is unknown; there are ${parameters.join(", ")}.`;
  const unclear = (["dryRun", "replace"] as const).find(name => !["true", "false", undefined].includes(query[name]));
  if (unclear) return `\`${unclear}\` must be true or false.`;
  if (query.layout !== undefined && !layoutNames.includes(query.layout))
    return `\`layout\` must be ${layoutNames.join(" or ")}.`;
  return query.period === undefined || isPeriod(query.period) ? undefined : "`period` must be such as 2025-2029.";
}

/** Ends the import when the client goes away before it has its answer. */
function optionsOf({ dryRun, replace, opd, period, name, layout }: Query, reply: FastifyReply): ImportOptions {
  const gone = new AbortController();
  reply.raw.once("close", () => reply.raw.writableEnded || gone.abort());
  const note = `Diimpor${name ? ` dari ${name}` : ""}`;
  return {
    ...{ dryRun: dryRun === "true", replace: replace === "true" },
    ...{ opd, period, note, layout: layout as Layout | undefined, signal: gone.signal },
  };
}

const isModel = ({ headers }: Sent) => headers["content-type"]?.startsWith(xml) ?? false;

const modelOptionsOf = ({ dryRun, replace, name = "model.xml", key, source }: Query): ArchimateOptions => ({
  ...{ dryRun: dryRun === "true", replace: replace === "true" },
  ...{ file: name, key, source },
});

const isRefused = ({ problems }: ImportReport) => problems.some(({ severity }) => severity === "ERROR");

import type { BaseContext } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { sendJsonError } from "../json-errors.js";
import type { QueryString } from "../query-arguments.js";
import { sendStream } from "../stream-reply.js";
import type { TableDoor } from "../table-door.js";
import type { BuiltPages } from "./built-pages.js";
import { opdReport } from "./opd-report.js";
import { reportWriter, sourceOf } from "./page-report.js";

interface Asked {
  Params: { file: string };
  Querystring: QueryString;
}

/** Sizes of the lists of the document: those of the page are short, because it is printed on two pages. */
const sizes = { rows: limits.maxPageSize, fewRows: limits.maxPageSize };

/**
 * `GET /export/opd/DINKES.xlsx`: the answer of the page `/opd/DINKES` as a workbook, for those who may request its
 * document. Lists of elements and findings are complete; a list within the facts of the OPD has at most 500 rows, and
 * says so. NOT_FOUND for an unknown OPD, BAD_USER_INPUT for any argument.
 */
export function addOpdReportRoute<C extends BaseContext>(
  app: FastifyInstance,
  door: TableDoor<C>,
  pages: Pick<BuiltPages, "documents">,
): void {
  const report = reportWriter(door, pages, opdReport);
  if (report === undefined) return;
  app.get<Asked>("/export/opd/:file", report.route, (request, reply) => {
    const { file } = request.params;
    const [, code] = /^(.+)\.xlsx$/.exec(file) ?? [];
    if (code === undefined) return sendJsonError(reply, "NOT_FOUND", notThere(file));
    return sendStream(reply, async () => {
      refuseAny(Object.keys(request.query));
      const variables = { ...sizes, opd: `opd:${code}`, isOpd: true };
      return report.write({ variables, file: `opd-${code}`, made: [sourceOf(door.organization)] }, request, reply);
    });
  });
}

const notThere = (file: string) =>
  `There is no export opd/${file}. Use /export/opd/${file.replace(/\.\w*$/, "") || "CODE"}.xlsx.`;

function refuseAny([unknown]: string[]): void {
  if (unknown === undefined) return;
  throw new RepositoryError("BAD_USER_INPUT", `${unknown}: is unknown; the report has no arguments.`, {
    place: unknown,
  });
}

import type { BaseContext } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Report, reportTables } from "../../formats/answers/report-tables.js";
import { contentTypeOf } from "../../formats/format.js";
import { xlsx } from "../../formats/workbook/format.js";
import { askOf, type TableDoor } from "../table-door.js";
import type { BuiltPages } from "./built-pages.js";

/** Report of a page as a workbook; `page` is the name of the document of the page. */
export interface PageReport extends Pick<Report, "facts" | "lists"> {
  page: string;
}

/** Returns the row of a report that names the repository it is from. */
export const sourceOf = (organization = ""): [string, string, string] => [
  ...(["Laporan", "Sumber"] as const),
  `Repositori arsitektur SPBE ${organization}`.trim(),
];

/** Workbook to write: the variables of the document, the name of the file without its ending, and what the first sheet begins with. */
interface Wanted extends Pick<Report, "made"> {
  variables: Record<string, unknown>;
  file: string;
}

/** Returns what writes a report as a workbook, as the viewer of a request sees it; undefined if the page is not built. */
export function reportWriter<C extends BaseContext>(
  door: TableDoor<C>,
  { documents }: Pick<BuiltPages, "documents">,
  { page, facts, lists }: PageReport,
) {
  const document = documents.find(({ name }) => name === page)?.query;
  if (document === undefined) return undefined;
  const route = { onRequest: door.places.take, config: { documentOf: () => page } };
  const write = async ({ variables, file, made }: Wanted, request: FastifyRequest, reply: FastifyReply) => {
    const ask = askOf(door, `Export_${file.split("-")[0]}_xlsx`, request, reply);
    const tables = await reportTables(door.schema, { document, facts, lists, made }, variables, ask);
    return {
      name: `${file.replace(/[^\w.-]/g, "_")}.xlsx`,
      type: contentTypeOf(xlsx),
      bytes: xlsx.tables!.write(tables, door.organization),
    };
  };
  return { route, write };
}

import type { BaseContext } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { roles } from "../../access/roles.js";
import { isSignedIn, type Viewer } from "../../access/viewer.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Report } from "../../formats/answers/report-tables.js";
import type { QueryString } from "../query-arguments.js";
import { sendStream } from "../stream-reply.js";
import type { TableDoor } from "../table-door.js";
import type { BuiltPages } from "./built-pages.js";
import { evidenceReport } from "./evidence-report.js";
import { reportWriter } from "./page-report.js";

const known = ["indikator", "opd", "pada", "contoh"];

/**
 * `GET /export/bukti.xlsx?indikator=I13&opd=DISKOMINFO&pada=2026-11-30&contoh=tanpa`: the answer of the page `/bukti` at the
 * same address as a workbook, for those who may request its document. Lists are complete. BAD_USER_INPUT without an indicator
 * and for another argument; otherwise throws what `evidence` throws.
 */
export function addEvidenceReportRoute<C extends BaseContext>(
  app: FastifyInstance,
  door: TableDoor<C>,
  pages: Pick<BuiltPages, "documents" | "requestOf">,
  organization: string,
): void {
  const report = reportWriter(door, pages, evidenceReport);
  if (report === undefined) return;
  app.get<{ Querystring: QueryString }>("/export/bukti.xlsx", report.route, (request, reply) =>
    sendStream(reply, async () => {
      const { query, viewer } = request;
      refuseOthers(query);
      const sent = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
      const { variables } = (await pages.requestOf("/bukti", String(new URLSearchParams(sent))))!;
      const file = `bukti-${[query.indikator, query.opd ?? "semua"].join("-").replace(/[^\w.-]/g, "_")}.xlsx`;
      return report.write({ variables, file, made: madeOf(query, viewer, organization) }, request, reply);
    }),
  );
}

function refuseOthers(query: QueryString): void {
  const unknown = Object.keys(query).find(name => !known.includes(name));
  if (unknown !== undefined) refuse(unknown, `is unknown; there are ${known.join(", ")}`);
  if (!query.indikator) refuse("indikator", "is missing; give the code of an indicator, such as I13");
}

function refuse(place: string, why: string): never {
  throw new RepositoryError("BAD_USER_INPUT", `${place}: ${why}.`, { place });
}

const moments = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Jayapura" });

/** Returns the first rows: source, by whom and when it was made, and space for those who sign. */
function madeOf({ pada, contoh }: QueryString, viewer: Viewer, organization: string): NonNullable<Report["made"]> {
  const now = new Date();
  const held = viewer.grants.map(({ role }) => roles[role].label).join(", ");
  const account = isSignedIn(viewer) ? `akun ${viewer.account}${held && ` (${held})`}` : "tanpa masuk";
  const given: [string, string][] = [
    ["Sumber", `Repositori arsitektur SPBE ${organization}`.trim()],
    ["Keadaan pada", String(pada ?? now.toLocaleDateString("sv-SE", { timeZone: "Asia/Jayapura" }))],
    ["Dibuat pada", `${moments.format(now)} WIT`],
    ["Dibuat oleh", account],
    [
      "Data contoh",
      contoh === "tanpa" ? "Tidak disertakan; angka tetap menghitungnya" : "Disertakan, ditandai di barisnya",
    ],
  ];
  const blanks = ["Nomor", "Tanggal", "Disusun oleh", "Diperiksa oleh", "Disahkan oleh"];
  return [
    ...given.map(([label, value]): [string, string, string] => ["Laporan", label, value]),
    ...blanks.map((label): [string, string, string] => ["Pengesahan", label, ""]),
  ];
}

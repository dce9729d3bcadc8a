import type { BaseContext } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { parse } from "graphql";
import { roles } from "../../access/roles.js";
import { isSignedIn, type Viewer } from "../../access/viewer.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Ask } from "../../formats/answers/paged-tables.js";
import type { Report } from "../../formats/answers/report-tables.js";
import type { QueryString } from "../query-arguments.js";
import { sendStream } from "../stream-reply.js";
import { askOf, type TableDoor } from "../table-door.js";
import type { BuiltPages } from "./built-pages.js";
import { evidenceReport } from "./evidence-report.js";
import { reportWriter, sourceOf } from "./page-report.js";

const known = ["indikator", "opd", "pada", "contoh"];

/** Variables of the document that say more than its rows: refs, day in ISO 8601, and true with invented rows. */
interface Chosen {
  indicators: string[];
  opd?: string;
  at: string;
  samples: boolean;
}

/**
 * `GET /export/bukti.xlsx?indikator=I13&opd=DISKOMINFO&pada=2026-11-30&contoh=tanpa`: the answer of the page `/bukti` at the
 * same address as a workbook, for those who may request its document. Lists are complete. BAD_USER_INPUT without an
 * indicator, for an aspect and for another argument; otherwise throws what `evidence` throws.
 */
export function addEvidenceReportRoute<C extends BaseContext>(
  app: FastifyInstance,
  door: TableDoor<C>,
  pages: Pick<BuiltPages, "documents" | "requestOf">,
): void {
  const report = reportWriter(door, pages, evidenceReport);
  if (report === undefined) return;
  app.get<{ Querystring: QueryString }>("/export/bukti.xlsx", report.route, (request, reply) =>
    sendStream(reply, async () => {
      const { query, viewer, supposed } = request;
      refuseOthers(query);
      const sent = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
      const { variables } = (await pages.requestOf("/bukti", String(new URLSearchParams(sent))))!;
      const chosen = variables as unknown as Chosen;
      await requireIndicator(chosen, askOf(door, "Export_bukti_xlsx", request, reply));
      const isAsIf = supposed !== undefined;
      const made = madeOf(chosen, viewer, { organization: door.organization, isAsIf });
      return report.write({ variables, file: fileOf(chosen, isAsIf), made }, request, reply);
    }),
  );
}

function refuseOthers(query: QueryString): void {
  const unknown = Object.keys(query).find(name => !known.includes(name));
  if (unknown !== undefined) refuse(unknown, `is unknown; there are ${known.join(", ")}`);
}

const narrower = parse(
  "query ($indicator: ID!, $at: LocalDate) { reference(ref: $indicator, at: $at) { narrower(first: 0) { totalCount } } }",
);

/** Throws BAD_USER_INPUT without an indicator, and for an aspect: its indicators have different registers. */
async function requireIndicator({ indicators: [indicator], at }: Chosen, ask: Ask): Promise<void> {
  if (indicator === undefined) refuse("indikator", "is missing; give the code of an indicator, such as I13");
  const { reference } = await ask(narrower, { indicator, at });
  if (reference?.narrower.totalCount > 0) refuse("indikator", "names several indicators; give one, such as I13");
}

function refuse(place: string, why: string): never {
  throw new RepositoryError("BAD_USER_INPUT", `${place}: ${why}.`, { place });
}

const codeOf = (ref: string) => ref.slice(ref.indexOf(":") + 1);

function fileOf({ indicators, opd }: Chosen, isAsIf: boolean): string {
  const parts = ["bukti", ...(isAsIf ? ["seandainya"] : []), ...indicators.map(codeOf), opd ? codeOf(opd) : "semua"];
  return parts.join("-");
}

const moments = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Jayapura" });

const ofAsIf: [string, string, string] = [
  "Laporan",
  "SEANDAINYA",
  "Dihitung seandainya perubahan di alamatnya dibuat; bukan bukti",
];

/** Returns the first rows: source, by whom and when it was made, and space for those who sign. */
function madeOf(
  { at, samples }: Chosen,
  viewer: Viewer,
  { organization, isAsIf }: { organization?: string; isAsIf: boolean },
): NonNullable<Report["made"]> {
  const held = viewer.grants.map(({ role }) => roles[role].label).join(", ");
  const account = isSignedIn(viewer) ? `akun ${viewer.account}${held && ` (${held})`}` : "tanpa masuk";
  const given: [string, string][] = [
    ["Keadaan pada", at],
    ["Dibuat pada", `${moments.format(new Date())} WIT`],
    ["Dibuat oleh", account],
    ["Data contoh", samples ? "Disertakan, ditandai di barisnya" : "Tidak disertakan; angka tetap menghitungnya"],
  ];
  const blanks = ["Nomor", "Tanggal", "Disusun oleh", "Diperiksa oleh", "Disahkan oleh"];
  return [
    ...(isAsIf ? [ofAsIf] : []),
    sourceOf(organization),
    ...given.map(([label, value]): [string, string, string] => ["Laporan", label, value]),
    ...blanks.map((label): [string, string, string] => ["Pengesahan", label, ""]),
  ];
}

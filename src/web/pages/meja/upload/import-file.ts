import type { PageMejaImportEffectQuery } from "../../../answers";
import document from "../import-effect.graphql";
import type { Correction } from "./corrections";
import { faultOf } from "./import-faults";

/** Column of a sheet with refused rows. */
export interface RefusedColumn {
  title: string;
  /** Labels to choose from. */
  choices?: string[];
  /** Kinds of the elements that a cell names, by code. */
  kinds?: string[];
  isSeveral?: true;
  isDay?: true;
}

/** Cell of a refused row. */
export interface RefusedCell {
  column: string;
  /** Text in the file; null for an empty cell. */
  text: string | null;
  corrected?: string;
  reasons: string[];
}

/** Refused row, with the cells that hold something, are wrong, or were corrected. */
export interface RefusedRow {
  sheet: string;
  row: number;
  /** True if it can only be left out. */
  isOfOthers: boolean;
  reasons: string[];
  cells: RefusedCell[];
}

/** Problem of a file; its path is sheet, row and column, as far as known. */
export interface FileProblem {
  severity: string;
  message: string;
  path: (string | number)[];
}

/** Report of `POST /import`. */
export interface ImportReport {
  created: number;
  updated: number;
  unchanged: number;
  relationsAdded: number;
  /** True if the file was written: no error, and no dry run. */
  written: boolean;
  problems: FileProblem[];
  refused?: { total: number; sheets: { name: string; columns: RefusedColumn[] }[]; rows: RefusedRow[] };
  answer?: { data?: PageMejaImportEffectQuery | null };
}

/** Report of an import, or in words for people why there is none. */
export interface Outcome {
  report?: ImportReport;
  fault?: string;
  /** True if the server does not have what was requested, such as the file. */
  isGone?: boolean;
}

/** File that the server has received, with its corrections, and the OPD whose it is; undefined for all. */
export interface Sent {
  /** Id of its upload. */
  upload: string;
  name: string;
  corrections: readonly Correction[];
  opd?: string;
}

/**
 * Lets a file be checked (`dryRun`) or written. `withEffect`: the report of a check has the answer to the document of the
 * effect, too. Never rejects.
 */
export async function importFile(
  sent: Sent,
  { dryRun, withEffect }: { dryRun: boolean; withEffect?: boolean },
): Promise<Outcome> {
  const answer = await post("/import", sent, {
    dryRun: String(dryRun),
    ...(withEffect ? { ask: document.name } : {}),
  });
  const report: any = await answer.json().catch(() => ({}));
  return Array.isArray(report.problems) ? { report } : failed(answer, report);
}

/** Downloads a workbook with the refused rows alone. Never rejects. */
export async function downloadRefused(sent: Sent): Promise<Outcome> {
  const answer = await post("/import/refused.xlsx", sent, {});
  const workbook = answer.ok && (await answer.blob().catch(() => undefined));
  if (!workbook) return failed(answer.ok ? Response.error() : answer, await answer.json().catch(() => ({})));
  const link = Object.assign(window.document.createElement("a"), {
    href: URL.createObjectURL(workbook),
    download: `ditolak-${sent.name.replace(/\.\w+$/, "")}.xlsx`,
  });
  link.click();
  URL.revokeObjectURL(link.href);
  return {};
}

const failed = ({ status }: Response, body: any): Outcome => ({
  fault: faultOf(status, body),
  isGone: status === 404,
});

/** Type of a body that has corrections in its first line. */
const withCorrections = "application/vnd.spbe.corrected-file";

function post(path: string, { upload, name, corrections, opd }: Sent, more: Record<string, string>) {
  const asked = new URLSearchParams({ ...(opd ? { opd } : {}), ...more, upload, name });
  const body = `${JSON.stringify(corrections)}\n`;
  const headers = { "content-type": withCorrections };
  return fetch(`${path}?${asked}`, { method: "POST", headers, body }).catch(() => Response.error());
}

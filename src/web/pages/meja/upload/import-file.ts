import type { PageMejaImportEffectQuery } from "../../../answers";
import document from "../import-effect.graphql";
import type { Correction } from "./corrections";

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
}

const faults: Record<number, string> = {
  401: "Sesi Anda sudah berakhir. Perbaikan Anda tersimpan di peramban ini; masuklah lagi, lalu pilih lagi berkasnya.",
  403: "Akun Anda tidak berhak mengunggah. Yang berhak ialah operator OPD dan Admin Arsitektur.",
  413: "Berkas terlalu besar. Bagilah menjadi beberapa berkas.",
  429: "Server sedang menerima banyak berkas. Coba lagi sepuluh detik lagi.",
  503: "Basis data sedang tidak tersedia. Perbaikan Anda tersimpan di peramban ini; coba lagi dalam satu menit.",
  504: "Memeriksanya terlalu lama. Perbaikan Anda tersimpan di peramban ini; coba lagi sebentar lagi.",
};

const offline =
  "Tidak ada sambungan ke server. Perbaikan Anda tersimpan di peramban ini; periksa jaringan Anda, lalu coba lagi.";

/** File with its corrections, and the OPD whose it is; undefined for all. */
export interface Sent {
  file: File;
  corrections: readonly Correction[];
  opd?: string;
}

/**
 * Sends a file to be checked (`dryRun`) or written. `withEffect`: the report of a check has the answer to the document of
 * the effect, too. Never rejects.
 */
export async function importFile(
  sent: Sent,
  { dryRun, withEffect }: { dryRun: boolean; withEffect?: boolean },
): Promise<Outcome> {
  const answer = await post("/import", sent, {
    dryRun: String(dryRun),
    ...(withEffect ? { ask: document.name } : {}),
  });
  if (typeof answer === "string") return { fault: answer };
  const report: any = await answer.json().catch(() => ({}));
  if (Array.isArray(report.problems)) return { report };
  return { fault: faultOf(answer, report) };
}

/** Returns a workbook with the refused rows alone, or in words for people why there is none. Never rejects. */
export async function refusedWorkbook(sent: Sent): Promise<Blob | string> {
  const answer = await post("/import/refused.xlsx", sent, {});
  if (typeof answer === "string") return answer;
  if (answer.ok) return answer.blob().catch(() => offline);
  return faultOf(answer, await answer.json().catch(() => ({})));
}

const faultOf = ({ status }: Response, { errors }: any): string =>
  faults[status] ?? `Berkas ditolak: ${errors?.[0]?.message ?? `kesalahan ${status}. Coba lagi`}`;

/** Type of a body that has corrections in its first line, before the file. */
const withCorrections = "application/vnd.spbe.corrected-file";

async function post(path: string, { file, corrections, opd }: Sent, more: Record<string, string>) {
  // A browser reads no file that has changed since it was chosen, so that what is written is what was checked.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return "Berkas ini berubah sejak dipilih. Pilih lagi berkasnya, lalu periksa.";
  const asked = new URLSearchParams({ ...(opd ? { opd } : {}), ...more, name: file.name });
  const isCorrected = corrections.length > 0;
  const headers = { "content-type": isCorrected ? withCorrections : "application/octet-stream" };
  const body = isCorrected ? new Blob([JSON.stringify(corrections), "\n", bytes]) : bytes;
  return fetch(`${path}?${asked}`, { method: "POST", headers, body }).catch(() => offline);
}

import type { ImportReport } from "./import-report.js";
import { inIndonesian } from "./in-indonesian.js";
import { type InLanguages, numberIn } from "./language.js";

/** Numbers of problems in a report, as text: `lebih dari 1.000`. */
interface Counts {
  errors: string;
  warnings: string;
}

interface ReportWords {
  /** Heading of problems that concern no sheet. */
  file: string;
  row: string;
  column: string;
  moreThan: string;
  similarRows(count: number): string;
  rows(count: number): string;
  refused(counts: Counts): string;
  done(report: Omit<ImportReport, "problems">, warnings: string): string;
}

const inEnglish = (count: number) => numberIn("en", count);

/** Words of the report of an import. */
export const reportWords: InLanguages<ReportWords> = {
  id: {
    file: "Berkas",
    row: "baris",
    column: "kolom",
    moreThan: "lebih dari",
    similarRows: count => `… dan ${inIndonesian(count)} baris serupa`,
    rows: count => `${inIndonesian(count)} baris`,
    refused: ({ errors, warnings }) =>
      `DITOLAK: ${errors} kesalahan (✗), ${warnings} peringatan (!). Tidak ada yang ditulis.`,
    done: ({ created, updated, unchanged, deleted, relationsAdded, relationsRemoved, written }, warnings) => {
      const removed = deleted ? `, ${inIndonesian(deleted)} dihapus` : "";
      const elements = `${inIndonesian(created)} dibuat, ${inIndonesian(updated)} diperbarui, ${inIndonesian(unchanged)} tetap${removed}`;
      const relations = `${inIndonesian(relationsAdded)} ditambah, ${inIndonesian(relationsRemoved)} dihapus`;
      const outcome = written ? "SELESAI" : "DIPERIKSA, belum ditulis";
      return `${outcome}. Elemen: ${elements}; hubungan: ${relations}; ${warnings} peringatan.`;
    },
  },
  en: {
    file: "File",
    row: "row",
    column: "column",
    moreThan: "more than",
    similarRows: count => `… and ${inEnglish(count)} rows like these`,
    rows: count => `${inEnglish(count)} rows`,
    refused: ({ errors, warnings }) => `REFUSED: errors (✗) ${errors}, warnings (!) ${warnings}. Nothing is written.`,
    done: ({ created, updated, unchanged, deleted, relationsAdded, relationsRemoved, written }, warnings) => {
      const removed = deleted ? `, ${inEnglish(deleted)} deleted` : "";
      const elements = `${inEnglish(created)} created, ${inEnglish(updated)} updated, ${inEnglish(unchanged)} unchanged${removed}`;
      const relations = `${inEnglish(relationsAdded)} added, ${inEnglish(relationsRemoved)} removed`;
      const outcome = written ? "DONE" : "CHECKED, not written";
      return `${outcome}. Elements: ${elements}; relations: ${relations}; warnings: ${warnings}.`;
    },
  },
};

import type { WriteSheet } from "hucre/xlsx";
import type { Column } from "../workbook/column.js";
import { instructionsName } from "../workbook/xlsx/instructions.js";
import { headerStyle } from "../workbook/xlsx/look.js";
import { asHeader, headed, numbered, styled, textSheet, titled, written } from "../workbook/xlsx/text-sheet.js";
import { originText } from "./origin-text.js";
import type { LaidOutSheet } from "./sia-sheets.js";

const rules = [
  "Satu baris satu elemen, arsitektur saat ini (AS IS). Elemen dikenali dari ID-nya: ID yang sudah ada diperbarui, ID baru dibuat.",
  "Sel yang merujuk elemen lain berisi “KODE NAMA”; yang dibaca kode di depannya. Beberapa dipisahkan titik koma (;).",
  "Level 1 dan 2 diturunkan dari Level 3. Bila tidak cocok, Level 3 yang dipakai dan impor memberi peringatan. Level 4 ke bawah adalah tambahan daerah.",
  "Kolom “→ X” dan “← X” (Dependency) dibaca sebagai hubungan yang sama dari lembar mana pun; arah panah di judul tidak menentukan.",
  "Periksa dahulu: npm run import -- BERKAS.xlsx --layout sia --dry-run. Satu kesalahan menolak seluruh berkas.",
];

const honesty = [
  "Susunan ini mengikuti keterangan tentang SIA-SPBE, bukan berkas resminya. Nama isian berasal dari sumber yang disebut di bawah; ejaan judul, urutan kolom, nama lembar, dan isi pilihan belum dicocokkan dengan portal.",
  "Kolom tanpa sumber adalah tambahan kami. Sebelum diunggah ke portal, cocokkan dengan templat yang diunduh dari sana.",
];

/** First sheet of a workbook in this layout: how to fill it in, and the source of each column. */
export function siaInstructions(sheets: readonly LaidOutSheet[], title: string, about: string): WriteSheet {
  const rows = [
    [titled(`${title}: ${about}`)],
    [],
    [headed("Cara mengisi")],
    ...numbered(rules),
    [],
    [headed("Apa yang diketahui dari susunan SIA-SPBE")],
    ...numbered(honesty),
    [],
    asHeader(["Lembar", "Kolom", "Dari mana kolom ini", "Perlu"]),
    ...sheets.flatMap(sheet => [...sheet.columns.map(column => rowOf(sheet, column)), ...leftOutOf(sheet)]),
  ];
  return textSheet(instructionsName, rows, [32, 92, 62, 14]);
}

const rowOf = ({ name }: LaidOutSheet, { header, origins = [], need }: Column) => [
  ...[name, header, originText(origins)].map(written),
  styled(needs[need], headerStyle({ need })),
];

/** Necessity of a column in words, because the headers of this layout have no marks. */
const needs: Record<Column["need"], string> = { REQUIRED: "wajib", MANDATORY: "perlu diisi", OPTIONAL: "bila ada" };

const leftOutOf = ({ name, leftOut }: LaidOutSheet) =>
  leftOut.map(each => [name, each, "Tidak ditulis dan tidak dibaca."].map(written));

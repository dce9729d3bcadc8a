import type { Cell, WriteSheet } from "hucre/xlsx";
import { definitionOf, Element, type End } from "../../../metamodel/define/index.js";
import type { Column, FormSheet } from "../column.js";
import { headerStyle } from "./look.js";
import { asHeader, headed, numbered, styled, textSheet, titled, written } from "./text-sheet.js";

const rules = [
  "Satu lembar memuat satu jenis (tab biru: Layanan, Aplikasi, …), satu baris satu elemen. Hubungan sehari-hari (didukung oleh, berjalan di, …) adalah kolom di lembar itu.",
  "Elemen dikenali dari kodenya: kode yang sudah ada diperbarui, kode baru dibuat. Nama boleh diperbaiki, kode jangan diganti.",
  "Sel yang merujuk elemen lain berisi “KODE NAMA”. Pilih dari daftar atau ketik kodenya saja: yang berlaku kode di depan, dan nama milik elemen lain ditolak. Beberapa dipisahkan titik koma (;) atau ditulis satu per baris.",
  "Hubungan yang memiliki tanggal, catatan, atau peran diisi di lembar hubungan (tab abu-abu), satu baris satu hubungan; di kolom lembar jenisnya cukup dikosongkan.",
  "Tanggal ditulis 2026-12-31, rupiah dengan angka saja, pilihan sesuai daftar. Sel kosong tidak mengubah isi yang sudah tersimpan, dan tidak menghapus hubungan.",
  "Tanda petik tunggal (') di depan teks seperti '=1+1 atau '+62… menjaga agar teks tidak dibaca sebagai rumus. Biarkan saja.",
  "Jangan mengisi nama, telepon, atau data pribadi lain. Kontak layanan adalah kontak kantor.",
  "Jangan mengubah nama lembar dan judul kolom. Urutan kolom bebas; kolom yang tidak dipakai boleh dihapus.",
];

const importing = [
  "Periksa dahulu: npm run import -- BERKAS.xlsx --dry-run. Tidak ada yang ditulis; setiap baris yang ditolak disebut dengan lembar, baris, kolom, nilai, dan alasannya.",
  "Satu kesalahan saja (kode tidak dikenal, jenis keliru, kode ganda, nilai di luar daftar) membuat seluruh berkas ditolak, sehingga tidak pernah masuk separuh.",
  "Kolom “perlu diisi” yang kosong tidak ditolak, tetapi dicatat sebagai temuan sampai dilengkapi.",
];

const legend: [Column["need"], string, string][] = [
  ["REQUIRED", "(wajib)", "Bila kosong, baris ditolak."],
  ["MANDATORY", "(perlu diisi)", "Diwajibkan metadata SPBE; bila kosong dicatat sebagai temuan."],
  ["OPTIONAL", "tanpa tanda", "Diisi bila ada."],
];

/** Subject of a workbook in words for people, and the name of the government. */
interface Headed {
  about: string;
  organization?: string;
}

/** Returns the title of what the repository of a government writes: `Arsitektur SPBE Pemerintah Provinsi Maluku`. */
const titleOf = (organization = ""): string => `Arsitektur SPBE ${organization}`.trim();

/** First sheet of a workbook: how to fill it in, meaning of the colours, effect of an import, and a list of sheets. */
export function instructionSheet(sheets: readonly FormSheet[], { organization, about }: Headed): WriteSheet {
  const rows: Partial<Cell>[][] = [
    [titled(`${titleOf(organization)}: ${about}`)],
    [],
    [headed("Cara mengisi")],
    ...numbered(rules),
    [],
    [headed("Warna judul kolom")],
    ...legend.map(([need, mark, meaning]) => [styled(mark, headerStyle({ need })), written(meaning)]),
    [],
    [headed("Saat impor")],
    ...numbered(importing),
    [],
    asHeader(["Lembar", "Memuat", "Kolom wajib", "Kolom perlu diisi"]),
    ...sheets.map(rowOfSheet),
  ];
  return textSheet(instructionsName, rows, [32, 92, 36, 60]);
}

/** Name of the sheet with the instructions. */
export const instructionsName = "Petunjuk";

function rowOfSheet(sheet: FormSheet): Partial<Cell>[] {
  const headers = (need: Column["need"]) =>
    sheet.columns
      .filter(column => column.need === need)
      .map(({ header }) => header)
      .join(", ");
  const link = { target: "", location: `'${sheet.name}'!A1`, display: sheet.name };
  const linked = { font: { underline: true, color: { rgb: "0563C1" } }, alignment: { vertical: "top" as const } };
  return [
    { ...styled(sheet.name, linked), hyperlink: link },
    written(contentOf(sheet)),
    written(headers("REQUIRED")),
    written(headers("MANDATORY")),
  ];
}

const gatheredContent =
  "Hubungan yang memiliki tanggal, catatan, atau peran; satu baris satu hubungan, jenisnya dipilih di kolom Hubungan. Jenis dan hubungan lain ada di templat lengkap (--full)";

/** Describes relations in words. */
function contentOf({ holds }: FormSheet): string {
  if (!holds) return gatheredContent;
  if (typeof holds === "function") return `${definitionOf(holds).label}, satu baris satu elemen`;
  const labelOf = (end: End) => (end === Element ? "elemen apa pun" : definitionOf(end).label);
  return [
    ...new Set(
      holds.relations.map(({ source, labels, target }) => `${labelOf(source)} ${labels[0]} ${labelOf(target)}`),
    ),
  ].join("; ");
}

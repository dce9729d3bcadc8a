import { addLocale, format } from "numfmt";
import { FileError } from "../file-error.js";

/** Characters of a number format: the limit of Excel. A longer one shows nothing in Excel, so it is passed over. */
const longestFormat = 255;

/** Characters of all different formats of all files: numfmt keeps what it has parsed of a format for as long as Node runs. */
const mostCharacters = 200_000;

/**
 * Numbers with a point and without groups, whatever the machine of the author shows (1.500,5 or 1,500.5): a text of
 * digits is read the same everywhere. Days in Indonesian.
 */
addLocale(
  {
    ...{ decimal: ".", group: "" },
    mmmm: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"].concat(
      ...["Agustus", "September", "Oktober", "November", "Desember"],
    ),
    mmm: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    dddd: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
    ddd: ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
  },
  "id",
);

const parsed = new Set<string>();
let characters = 0;

/**
 * The text that a cell with a number format shows, as far as it does not depend on the width of the column. Undefined
 * where the format is broken or shows nothing. Throws a FileError for one more format than Node may remember.
 */
export function shownText(value: number | string, pattern: string): string | undefined {
  if (pattern.length > longestFormat) return undefined;
  remember(pattern);
  try {
    return format(pattern, value, { locale: "id" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function remember(pattern: string) {
  if (parsed.has(pattern)) return;
  if (characters + pattern.length > mostCharacters)
    throw new FileError("FILE_TOO_LARGE", "Berkas memuat terlalu banyak format angka. Hapus format yang tidak perlu.");
  parsed.add(pattern);
  characters += pattern.length;
}

import { addLocale, format } from "numfmt";
import { FileError } from "../file-error.js";

/** Maximum characters of a number format in Excel. Excel shows nothing for a longer one, so it is ignored. */
const longestFormat = 255;

/** Maximum characters of all different formats of all files: numfmt caches each parsed format until Node ends. */
const mostCharacters = 200_000;

/**
 * Locale of displayed texts: numbers with a decimal point and without groups, whatever the author's computer shows
 * (1.500,5 or 1,500.5), so that digits are parsed the same everywhere. Days are in Indonesian.
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
 * Returns the text that a cell with a number format shows, independent of the column width. Undefined if the format is
 * invalid or shows nothing. Throws a FileError if the limit of cached formats is exceeded.
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

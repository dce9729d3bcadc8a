import { inIndonesian } from "../in-indonesian.js";
import { FileError } from "./file-error.js";
import { type TableLimits, tableLimits } from "./table-limits.js";
import type { TableRow } from "./table-row.js";

/** Running totals of a file against its limits. Every method throws a FileError if a limit is exceeded. */
export class Budget {
  private bytes = 0;
  private rows = 0;
  private cells = 0;
  private characters = 0;

  constructor(readonly limits: TableLimits) {}

  /** Adds bytes of an archive or a file. */
  unpacked(count: number) {
    this.bytes += count;
    if (this.bytes > this.limits.maxUnpackedBytes) {
      const megabytes = inIndonesian(this.limits.maxUnpackedBytes / 1_000_000);
      throw new FileError("FILE_TOO_LARGE", `Isi berkas lebih besar dari ${megabytes} MB setelah dibuka.`);
    }
  }

  row({ sheet, row, cells, shown }: TableRow) {
    this.rows++;
    const where = [sheet, row];
    const { maxRows, maxCells, maxCellsOfRow, maxCharacters } = this.limits;
    if (this.rows > maxRows)
      throw new FileError("TOO_MANY_ROWS", `Berkas memuat lebih dari ${inIndonesian(maxRows)} baris.`, where);
    if (cells.length > maxCellsOfRow)
      throw new FileError("FILE_TOO_LARGE", `Baris memuat lebih dari ${inIndonesian(maxCellsOfRow)} sel.`, where);
    for (const cell of cells) if (cell !== undefined) this.cell(cell, where);
    for (const text of shown) if (text !== undefined) this.text(text, where);
    if (this.cells > maxCells) throw tooManyCells(maxCells, where);
    if (this.characters > maxCharacters)
      throw new FileError("FILE_TOO_LARGE", `Berkas memuat lebih dari ${inIndonesian(maxCharacters)} huruf.`, where);
  }

  private cell(text: string, where: (string | number)[]) {
    this.cells++;
    this.text(text, where);
  }

  private text({ length }: string, where: (string | number)[]) {
    this.characters += length;
    if (length > this.limits.maxCellCharacters) throw tooLong(where);
  }
}

/** Returns the error of a file with too many cells, or too many shared texts. */
export const tooManyCells = (maxCells: number, where: (string | number)[] = []): FileError =>
  new FileError("FILE_TOO_LARGE", `Berkas memuat lebih dari ${inIndonesian(maxCells)} sel yang berisi.`, where);

/** Returns the error of a cell, or another single piece, that exceeds the limit of spreadsheets. */
export const tooLong = (where: (string | number)[]): FileError =>
  new FileError(
    "FILE_TOO_LARGE",
    `Ada sel yang memuat lebih dari ${inIndonesian(tableLimits.maxCellCharacters)} huruf.`,
    where,
  );

import { FileError } from "../file-error.js";
import { tableLimits } from "../table-limits.js";
import type { TableRow } from "../table-row.js";
import { type CellContext, placeOf, type RawCell, readCell } from "./cell-value.js";
import type { Package } from "./package.js";
import { withPiece, type XmlListener } from "./read-xml.js";

/** The rows of one sheet that hold anything, as they are read. */
export async function* sheetRows(
  file: Package,
  { name, part }: { name: string; part: string },
  context: CellContext,
): AsyncIterable<TableRow> {
  const listener = new RowListener(name, context);
  for await (const _ of file.read(part, listener)) yield* listener.take();
  yield* listener.take();
}

/** Puts rows together from what the XML of a sheet tells. */
class RowListener implements XmlListener {
  private rows: TableRow[] = [];
  private row: TableRow;
  private cell: RawCell | undefined;
  private reads: "value" | "inline" | undefined;

  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
  ) {
    this.row = this.emptyRow(0);
  }

  take(): TableRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  opened(name: string, attributes: Record<string, string>) {
    if (name === "row") this.row = this.emptyRow(Number(attributes.r) || this.row.row + 1);
    else if (name === "c") this.cell = rawCell(attributes);
    else if (name === "f" && this.cell) this.cell.isFormula = true;
    else if (name === "v") this.reads = "value";
    else if (name === "t") this.reads = "inline";
  }

  text(text: string) {
    if (!this.cell || !this.reads) return;
    this.cell[this.reads] = withPiece(this.cell[this.reads], text, [this.sheet, this.row.row]);
  }

  closed(name: string) {
    if (name === "v" || name === "t") this.reads = undefined;
    else if (name === "c") this.placeCell();
    else if (name === "row" && this.row.cells.length > 0) this.rows.push(this.row);
  }

  private placeCell() {
    const { cell, row } = this;
    this.cell = undefined;
    const value = cell && (isUnworked(cell) ? notWorkedOut : readCell(cell, this.context));
    if (!cell || value === undefined) return;
    const place = cell.column ? placeOf(cell.column) : row.cells.length;
    if (place >= tableLimits.maxCellsOfRow) throw tooFar(row);
    row.cells[place] = value;
    if (cell.isFormula) row.formulas.push(place);
    if (cell.type === "e" || isUnworked(cell)) row.errors.push(place);
  }

  private emptyRow = (row: number): TableRow => ({ sheet: this.sheet, row, cells: [], formulas: [], errors: [] });
}

const rawCell = ({ r = "", t = "n", s = "" }: Record<string, string>): RawCell => ({
  column: /^[A-Z]{1,3}/.exec(r)?.[0],
  type: t,
  style: s ? Number(s) : -1,
  value: "",
  inline: "",
  isFormula: false,
});

/** A formula that no spreadsheet has worked out, as programs write them; one that gives an empty text says that it is text. */
const isUnworked = ({ isFormula, type, value }: RawCell) => isFormula && type !== "str" && value === "";

const notWorkedOut = "(belum dihitung)";

const tooFar = ({ sheet, row }: TableRow) =>
  new FileError("FILE_TOO_LARGE", `Baris memuat sel sesudah kolom ke-${tableLimits.maxCellsOfRow}.`, [sheet, row]);

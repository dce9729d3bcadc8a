import { FileError } from "../file-error.js";
import { tableLimits } from "../table-limits.js";
import type { TableRow } from "../table-row.js";
import { type CellContent, type CellContext, placeOf, type RawCell, readCell } from "./cell-value.js";
import { type MergedCells, readMergedCells } from "./merged-cells.js";
import type { Package } from "./package.js";
import { withPiece, type XmlListener } from "./read-xml.js";

/** Yields the non-empty rows of a sheet, with merged cells filled in as people see them. */
export async function* sheetRows(
  file: Package,
  { name, part }: { name: string; part: string },
  context: CellContext,
): AsyncIterable<TableRow> {
  const listener = new RowListener(name, context, await readMergedCells(file, name, part));
  for await (const _ of file.read(part, listener)) yield* listener.take();
  yield* listener.take();
}

/** Builds rows from the XML events of a sheet. */
class RowListener implements XmlListener {
  private rows: TableRow[] = [];
  private row: TableRow;
  private cell: RawCell | undefined;
  private reads: "value" | "inline" | undefined;
  private readonly hiddenColumns: number[] = [];

  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
    private readonly merged: MergedCells,
  ) {
    this.row = this.emptyRow(0);
  }

  take(): TableRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  opened(name: string, attributes: Record<string, string>) {
    if (name === "row") this.row = this.emptyRow(Number(attributes.r) || this.row.row + 1, attributes.hidden);
    else if (name === "col") this.hide(attributes);
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
    else if (name === "row") this.placeRow();
  }

  private placeRow() {
    this.merged.spread(this.row);
    if (this.row.cells.length > 0) this.rows.push(this.row);
  }

  private placeCell() {
    const { cell, row } = this;
    this.cell = undefined;
    const content = cell && (isUnworked(cell) ? notWorkedOut : readCell(cell, this.context));
    if (!cell || content === undefined) return;
    const place = cell.column ? placeOf(cell.column) : row.cells.length;
    if (place >= tableLimits.maxCellsOfRow) throw tooFar(row);
    row.cells[place] = content.value;
    if (content.shown !== undefined) row.shown[place] = content.shown;
    if (cell.isFormula) row.formulas.push(place);
    if (cell.type === "e" || isUnworked(cell)) row.errors.push(place);
  }

  private hide({ hidden, min, max }: Record<string, string>) {
    const end = Math.min(Number(max), tableLimits.maxCellsOfRow);
    // Columns are in ascending order, so a file that repeats the same ones a million times adds none.
    const start = Math.max(Number(min) - 1, (this.hiddenColumns.at(-1) ?? -1) + 1);
    if (isTrue(hidden)) for (let place = start; place < end; place++) this.hiddenColumns.push(place);
  }

  private emptyRow(row: number, hidden?: string): TableRow {
    const { sheet, hiddenColumns } = this;
    return {
      ...{ sheet, row, cells: [], shown: [], formulas: [], errors: [] },
      ...(isTrue(hidden) && { hidden: "ROW" }),
      ...(hiddenColumns.length > 0 && { hiddenColumns }),
    };
  }
}

const isTrue = (attribute: string | undefined) => attribute === "1" || attribute === "true";

const rawCell = ({ r = "", t = "n", s = "" }: Record<string, string>): RawCell => ({
  column: /^[A-Z]{1,3}/.exec(r)?.[0],
  type: t,
  style: s ? Number(s) : -1,
  value: "",
  inline: "",
  isFormula: false,
});

/**
 * True for a formula without a calculated result, as some programs write them; a result that is an empty text has the
 * type `str`.
 */
const isUnworked = ({ isFormula, type, value }: RawCell) => isFormula && type !== "str" && value === "";

const notWorkedOut: CellContent = { value: "(belum dihitung)" };

const tooFar = ({ sheet, row }: TableRow) =>
  new FileError("FILE_TOO_LARGE", `Baris memuat sel sesudah kolom ke-${tableLimits.maxCellsOfRow}.`, [sheet, row]);

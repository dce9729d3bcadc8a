import type { TableRow } from "../../tables/table-row.js";
import { type FormSheet, holdsElements } from "../column.js";
import type { DataRow } from "./data-row.js";
import { type Findings, shown } from "./findings.js";
import type { Header } from "./header.js";
import { continuesHeader, isHeading, isNumbering, joinHeader } from "./header-rows.js";
import { isHeader, keyColumnOf, readHeader } from "./read-header.js";
import { warnHeading, warnHiddenColumns, warnHiddenRow } from "./warn-passed-over.js";

/** Maximum number of rows above a header. */
const titleRows = 20;

/** Reads a sheet of a file row by row: titles, one or two header rows, data. */
export class SheetReading {
  /** First row of the header, until the next row is read. */
  private top?: TableRow;
  private header?: Header;
  /** Number of the last header row. */
  private headerEnd = 0;
  private hiddenRowWarned = false;

  /** `sheet`: undefined if the sheet is not read. */
  constructor(
    readonly name: string,
    private sheet: FormSheet | undefined,
    private readonly findings: Findings,
  ) {}

  /** Returns the data of the next row, or undefined if it has none. */
  read(row: TableRow): DataRow | undefined {
    const { sheet, top } = this;
    if (!sheet) return undefined;
    if (top) this.readBelow(sheet, top, row);
    if (!this.sheet) return undefined;
    if (this.header) return row.row > this.headerEnd ? this.readData(sheet, this.header, row) : undefined;
    if (isHeader(sheet, row)) this.top = row;
    else if (row.row > titleRows) this.end();
    return undefined;
  }

  /** Ends the sheet, and refuses it if no header was found. */
  end() {
    const { sheet, top } = this;
    if (sheet && top) this.readHeader(sheet, top);
    if (!sheet || this.header) return;
    const message = `Judul kolom tidak ditemukan; perlu ada kolom ${shown(keyColumnOf(sheet)!.header)}.`;
    this.refuseHeader(1, message);
  }

  private refuseHeader(row: number, message: string) {
    this.findings.refuse("HEADER_MISSING", { sheet: this.name, row }, undefined, message);
    this.sheet = undefined;
  }

  private readBelow(sheet: FormSheet, top: TableRow, row: TableRow) {
    const isSecond = continuesHeader(sheet, top, row);
    this.readHeader(sheet, isSecond ? joinHeader(sheet, top, row) : top);
    this.headerEnd = isSecond ? row.row : top.row;
  }

  private readHeader(sheet: FormSheet, row: TableRow) {
    this.top = undefined;
    this.header = readHeader(sheet, row, this.findings);
    warnHiddenColumns(
      row,
      this.header.columns.map(column => column?.title),
      this.findings,
    );
    const missing = missingIn(sheet, this.header);
    if (missing.length > 0)
      this.refuseHeader(row.row, `Judul kolom belum lengkap; perlu ada kolom ${missing.join(", ")}.`);
  }

  private readData(sheet: FormSheet, header: Header, row: TableRow): DataRow | undefined {
    if (row.row === this.headerEnd + 1 && isNumbering(row)) return undefined;
    if (isHeading(header, row)) {
      warnHeading(row, this.findings);
      return undefined;
    }
    if (row.hidden && !this.hiddenRowWarned) warnHiddenRow(row, this.findings);
    this.hiddenRowWarned ||= row.hidden !== undefined;
    return { sheet, header, row };
  }
}

/** Returns the titles of required columns that a header of relations lacks. Of elements, stored ones have the other data. */
function missingIn(sheet: FormSheet, { columns }: Header): string[] {
  if (holdsElements(sheet)) return [];
  const required = sheet.columns.filter(({ need }) => need === "REQUIRED");
  return required.filter(each => !columns.some(found => found?.column === each)).map(({ header }) => shown(header));
}

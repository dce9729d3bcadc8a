import { groupBy } from "../../../common/group-by.js";
import { type CellCorrection, type Correction, leavesOut } from "../../correction.js";
import type { TableRow } from "../../tables/table-row.js";
import { type FormSheet, unmarkedHeader } from "../column.js";
import type { DataRow } from "./data-row.js";
import { type Findings, type Place, shown } from "./findings.js";
import { Header, type HeaderColumn } from "./header.js";

/** Row with its corrections. */
interface CorrectedRow extends DataRow {
  /** Row as in the file, if a cell of it is corrected. */
  inFile?: DataRow;
  /** Places of the corrected cells. */
  places?: readonly number[];
}

/** Corrections of the rows of a file. Each is used once; the others have no place in the file. */
export class Corrections {
  private readonly unused: Map<string, Correction[]>;

  constructor(corrections: readonly Correction[] = []) {
    this.unused = new Map(groupBy(corrections, rowKey));
  }

  /** Returns a row with its corrections; undefined for a row to leave out. A correction of no column becomes a finding. */
  apply(read: DataRow, findings: Findings): CorrectedRow | undefined {
    const key = rowKey(read.row);
    const corrections = this.unused.get(key);
    if (!corrections) return read;
    this.unused.delete(key);
    if (corrections.some(leavesOut)) return undefined;
    return corrections.filter(isOfCell).reduce<CorrectedRow>((row, each) => correct(row, each, findings), read);
  }

  /** Refuses the corrections of rows that the file does not have. */
  refuseUnplaced(findings: Findings): void {
    for (const { sheet, row } of [...this.unused.values()].flatMap(([first]) => first ?? [])) {
      const message =
        "Perbaikan untuk baris ini tidak dapat dipakai: berkas tidak memuat baris data itu. Hapus perbaikannya, atau pilih berkas yang benar.";
      findings.refuse(rule, { sheet, row }, undefined, message);
    }
  }
}

const rule = "CORRECTION_WITHOUT_PLACE";

/** Returns the key of a row of a file. */
export const rowKey = ({ sheet, row }: Place): string => JSON.stringify([sheet, row]);

/** True for the correction of a cell. */
export const isOfCell = (correction: Correction): correction is CellCorrection => !leavesOut(correction);

function correct(corrected: CorrectedRow, { column: title, value }: CellCorrection, findings: Findings): CorrectedRow {
  const { sheet, header, row } = corrected;
  const found = findColumn(sheet, header, title);
  if (!found) {
    const message = `Perbaikan untuk kolom ${shown(title)} tidak dapat dipakai: lembar ini tidak memiliki kolom itu. Hapus perbaikannya.`;
    findings.refuse(rule, row, title, message);
    return corrected;
  }
  const { place, column } = found;
  const { inFile = corrected, places = [] } = corrected;
  if (places.includes(place)) {
    const message = `Isian ${shown(column.title)} diperbaiki dua kali, karena kolomnya disebut dengan dua ejaan. Hapus salah satu perbaikannya.`;
    findings.refuse("CORRECTED_TWICE", row, column.title, message);
    return corrected;
  }
  return {
    ...corrected,
    inFile,
    places: [...places, place],
    header: found.isNew ? new Header([...header.columns, column]) : header,
    row: withCell(row, place, value.trim() === "" ? undefined : value),
  };
}

function withCell(row: TableRow, place: number, text: string | undefined): TableRow {
  const [cells, shownTexts] = [[...row.cells], [...row.shown]];
  cells[place] = text;
  shownTexts[place] = undefined;
  const others = (places: readonly number[]) => places.filter(each => each !== place);
  return { ...row, cells, shown: shownTexts, formulas: others(row.formulas), errors: others(row.errors) };
}

interface FoundColumn {
  place: number;
  column: HeaderColumn;
  /** True for a column of the sheet that the file lacks. */
  isNew: boolean;
}

/** Finds a column by its title in the file, or in our sheet. */
export function findColumn(sheet: FormSheet, { columns }: Header, title: string): FoundColumn | undefined {
  const wanted = unmarkedHeader(title);
  const place = columns.findIndex(each => each && isTitled(each, wanted));
  if (place >= 0) return { place, column: columns[place]!, isNew: false };
  const column = sheet.columns.find(({ header }) => unmarkedHeader(header) === wanted);
  return column && { place: columns.length, column: { title: column.header, column }, isNew: true };
}

/** True if a title is that of a column: in the file, or in our sheet. */
export const isTitled = ({ title, column, level }: HeaderColumn, wanted: string): boolean =>
  unmarkedHeader(title) === wanted || (level === undefined && unmarkedHeader(column.header) === wanted);

import { nearest } from "../../../graph/likeness.js";
import { definitionOf, lettersOf } from "../../../metamodel/define/index.js";
import { seenIn, type TableRow } from "../../tables/table-row.js";
import { type Column, type FormSheet, holdsElements, unmarkedHeader } from "../column.js";
import { isRefusalTitle } from "../refused/refusal-column.js";
import { type Findings, type Place, shown } from "./findings.js";
import { Header, type HeaderColumn } from "./header.js";
import { headerAliases } from "./header-aliases.js";
import { isOfPersons } from "./person-columns.js";

/** True if a row is the header rather than a title above it: it has the key column of the sheet. */
export function isHeader(sheet: FormSheet, { cells }: TableRow): boolean {
  const key = keyColumnOf(sheet);
  return cells.some(cell => cell !== undefined && key !== undefined && known(sheet, cell)?.column === key);
}

/** Returns the key column of a sheet: the first required one. */
export const keyColumnOf = ({ columns }: FormSheet): Column | undefined =>
  columns.find(({ need }) => need === "REQUIRED");

/** True if a text is, in an unambiguous spelling, the title of a column of the sheet. */
export const isTitleOf = (sheet: FormSheet, title: string): boolean => known(sheet, title) !== undefined;

/** Reads a header, and reports unknown and repeated columns. A title merged across columns belongs to the first. */
export function readHeader(sheet: FormSheet, row: TableRow, findings: Findings): Header {
  const header: (HeaderColumn | undefined)[] = [];
  row.cells.forEach((_, place) => {
    const title = seenIn(row, place);
    if (title === undefined || row.repeated?.includes(place)) return;
    const found = readTitle(sheet, title, row, findings);
    const twin = found && header.find(each => each?.column === found.column && each.level === found.level);
    if (twin) findings.refuse("COLUMN_TWICE", row, title, `Kolom ini sama dengan ${shown(twin.title)}.`);
    else header[place] = found;
  });
  return new Header(Array.from(header));
}

function readTitle(sheet: FormSheet, title: string, place: Place, findings: Findings): HeaderColumn | undefined {
  const exact = known(sheet, title);
  if (exact) return { title, ...exact };
  if (isRefusalTitle(title)) return undefined;
  if (isOfPersons(title)) {
    findings.warn("PERSONAL_DATA", place, title, "Kolom data pribadi tidak dibaca; isinya tidak disimpan.");
    return undefined;
  }
  const column = nearest(unmarkedHeader(title), sheet.columns, ({ header }) => header);
  if (column) findings.warn("HEADER_GUESSED", place, title, `Judul kolom dibaca sebagai ${shown(column.header)}.`);
  else findings.warn("UNKNOWN_COLUMN", place, title, "Kolom tidak dikenal; isinya tidak dibaca.");
  return column && { title, column, level: levelOf(column) };
}

function known(sheet: FormSheet, title: string): Omit<HeaderColumn, "title"> | undefined {
  const wanted = lettersOf(unmarkedHeader(title));
  const column =
    sheet.columns.find(({ header }) => lettersOf(unmarkedHeader(header)) === wanted) ??
    sheet.columns.find(({ header }) => lettersOf(header) === withoutKind(sheet, wanted)) ??
    sheet.columns.find(({ name }) => headerAliases[name]?.some(alias => lettersOf(alias) === wanted));
  return column ? { column, level: levelOf(column) } : levelColumn(sheet, wanted);
}

const levelOf = ({ holds }: Column) => (holds.as === "ELEMENTS" ? holds.level : undefined);

/** Removes the label of the kind: “Nama Layanan” on the sheet of services is the name. */
function withoutKind({ holds, name }: FormSheet, wanted: string): string {
  const labels = typeof holds === "function" ? [definitionOf(holds).label, ...definitionOf(holds).otherLabels] : [name];
  const label = labels.map(lettersOf).find(each => wanted.endsWith(each));
  return label ? wanted.slice(0, -label.length) : wanted;
}

/** Finds the column for a level of a taxonomy: “RAL Level 3”, “Kode RAL Tingkat 3”. */
function levelColumn(sheet: FormSheet, wanted: string): Omit<HeaderColumn, "title"> | undefined {
  const [, taxonomy, digit] = /^(?:kode|nama)?([a-z]+?)(?:level|tingkat|lvl|l)([1-7])$/.exec(wanted) ?? [];
  const column =
    holdsElements(sheet) &&
    sheet.columns.find(({ holds }) => holds.as === "ELEMENTS" && holds.only?.value.toLowerCase() === taxonomy);
  return column && taxonomy ? { column, level: Number(digit) } : undefined;
}

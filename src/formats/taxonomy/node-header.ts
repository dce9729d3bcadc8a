import { nearest } from "../../graph/likeness.js";
import { lettersOf } from "../../metamodel/define/index.js";
import { seenIn, type TableRow } from "../tables/table-row.js";
import { unmarkedHeader } from "../workbook/column.js";
import { type Findings, shown } from "../workbook/import/findings.js";
import { headerAliases } from "../workbook/import/header-aliases.js";
import type { NodeColumn } from "./node-row.js";

/** Column headers in lists of nodes; compared by `lettersOf`, so in any spelling. */
const titles: Record<NodeColumn, readonly string[]> = {
  code: ["Kode", "Kode Referensi", "Code", ...headerAliases.code!],
  name: ["Nama", "Nama Referensi", "Nomenklatur", "Name"],
  description: ["Uraian", "Description", ...headerAliases.description!],
  url: ["Alamat Web", ...headerAliases.url!],
  parent: ["Induk", "Kode Induk", "Bagian dari", "Parent", "Broader"],
  level: ["Tingkat", "Level", "Lvl"],
  replaces: [
    ...["Menggantikan", "Menggantikan Kode", "Pengganti dari", "Kode Lama", "Kode Sebelumnya"],
    ...["Predecessor", "Successor of", "Replaces"],
  ],
};

/** Columns of a sheet by index. */
export type NodeHeader = Map<number, { column: NodeColumn; title: string }>;

/** True if a row is the header rather than a title above it: it has a code and a name column. */
export const isNodeHeader = ({ cells }: TableRow): boolean =>
  (["code", "name"] as const).every(column => cells.some(cell => cell !== undefined && called(cell) === column));

/** Reads a header, and reports unknown and repeated columns. */
export function readNodeHeader(row: TableRow, findings: Findings): NodeHeader {
  const header: NodeHeader = new Map();
  row.cells.forEach((_, index) => {
    const title = seenIn(row, index);
    if (title === undefined || row.repeated?.includes(index)) return;
    const column = called(title) ?? guess(title);
    const twin = [...header.values()].find(each => each.column === column);
    if (!column) findings.warn("UNKNOWN_COLUMN", row, title, "Kolom tidak dikenal; isinya tidak dibaca.");
    else if (twin) findings.refuse("COLUMN_TWICE", row, title, `Kolom ini sama dengan ${shown(twin.title)}.`);
    else header.set(index, { column, title });
    if (column && !called(title))
      findings.warn("HEADER_GUESSED", row, title, `Judul kolom dibaca sebagai ${shown(titles[column][0]!)}.`);
  });
  return header;
}

const columns = Object.keys(titles) as NodeColumn[];

const called = (title: string): NodeColumn | undefined =>
  columns.find(column => titles[column].some(each => lettersOf(each) === lettersOf(unmarkedHeader(title))));

function guess(title: string): NodeColumn | undefined {
  const known = columns.flatMap(column => titles[column].map(name => ({ column, name })));
  return nearest(unmarkedHeader(title), known, ({ name }) => name)?.column;
}

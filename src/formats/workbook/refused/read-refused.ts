import { groupBy } from "../../../common/group-by.js";
import type { Problem } from "../../../repository/changes/operation.js";
import type { Correction } from "../../correction.js";
import type { RefusedCell, RefusedRow } from "../../refused-rows.js";
import { FileError } from "../../tables/file-error.js";
import { seenIn, type TableRows } from "../../tables/table-row.js";
import { restore } from "../cell-text.js";
import { unmarkedHeader } from "../column.js";
import { findColumn, isOfCell, isTitled, rowKey } from "../import/corrections.js";
import type { DataRow } from "../import/data-row.js";
import { dataRows } from "../import/data-rows.js";
import type { Layout } from "../import/find-sheet.js";
import { Findings } from "../import/findings.js";
import type { HeaderColumn } from "../import/header.js";

/** Refused row of a file, and the columns of its cells. */
export interface ReadRefused {
  shown: RefusedRow;
  read: DataRow;
  /** Columns by title, in the order of the file; those that it lacks come last. */
  columns: ReadonlyMap<string, HeaderColumn>;
}

/** Rules that no other value of a cell satisfies: the row belongs to others. */
const ofOthers = ["OTHER_OPD", "FORBIDDEN", "SHARED_KIND"];

/** Options with which the file was imported. */
export interface ImportedWith {
  problems: readonly Problem[];
  corrections?: readonly Correction[];
  layout?: Layout;
}

/**
 * Yields the rows of a file that an import has refused. It reads the file again, because an import frees its rows before
 * it checks them against the repository, and ends after the last refused row.
 */
export async function* readRefused(
  rows: TableRows,
  { problems, corrections = [], layout }: ImportedWith,
): AsyncIterable<ReadRefused> {
  const errors = problems.filter(({ severity, path }) => severity === "ERROR" && typeof path[1] === "number");
  const reasons = groupBy(errors, ({ path: [sheet, row] }) => rowKey({ sheet: String(sheet), row: Number(row) }));
  const corrected = groupBy(corrections, rowKey);
  try {
    for await (const read of dataRows(rows, new Findings(), layout)) {
      const key = rowKey(read.row);
      const found = reasons.get(key);
      if (!found) continue;
      reasons.delete(key);
      yield refusedRow(read, found, corrected.get(key) ?? []);
      if (reasons.size === 0) return;
    }
  } catch (error) {
    // The problems name the fault already: the first reading ended there, too.
    if (!(error instanceof FileError)) throw error;
  }
}

function refusedRow(read: DataRow, problems: readonly Problem[], corrections: readonly Correction[]): ReadRefused {
  const columns = columnsOf(read, [
    ...problems.map(({ path }) => path[2]),
    ...corrections.filter(isOfCell).map(each => each.column),
  ]);
  const cells = [...columns].flatMap(([title, column]) => {
    const cell = cellOf(read, { title, column }, { problems, corrections });
    return cell.text !== null || cell.corrected !== undefined || cell.reasons.length > 0 ? [cell] : [];
  });
  const told = new Set(cells.flatMap(cell => cell.reasons));
  const rest = problems.filter(({ message }) => !told.has(message));
  const { sheet, row } = read.row;
  const isOfOthers = problems.some(({ rule }) => ofOthers.includes(rule));
  return { shown: { sheet, row, isOfOthers, reasons: messagesOf(rest), cells }, read, columns };
}

/** Returns the columns of a file by title, and those of our sheet that are named and that the file lacks. */
function columnsOf({ sheet, header }: DataRow, named: readonly unknown[]): Map<string, HeaderColumn> {
  const columns = new Map<string, HeaderColumn>();
  for (const column of header.columns) if (column) columns.set(column.title, column);
  for (const name of named) {
    const found = findColumn(sheet, header, String(name ?? ""));
    if (found?.isNew) columns.set(found.column.title, found.column);
  }
  return columns;
}

interface About {
  problems: readonly Problem[];
  corrections: readonly Correction[];
}

function cellOf(
  { header, row }: DataRow,
  { title, column }: { title: string; column: HeaderColumn },
  { problems, corrections }: About,
): RefusedCell {
  const place = header.columns.indexOf(column);
  const seen = place < 0 ? undefined : seenIn(row, place);
  const isOfColumn = (name: unknown) => name !== undefined && isTitled(column, unmarkedHeader(String(name)));
  const correction = corrections.filter(isOfCell).find(each => isOfColumn(each.column));
  return {
    column: title,
    text: seen === undefined ? null : restore(seen.trim()),
    ...(correction && { corrected: correction.value }),
    reasons: messagesOf(problems.filter(({ path }) => isOfColumn(path[2]))),
  };
}

const messagesOf = (problems: readonly Problem[]): string[] => [...new Set(problems.map(({ message }) => message))];
